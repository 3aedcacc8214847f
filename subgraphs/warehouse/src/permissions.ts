import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: {
    warehouse: readers,
    warehouses: readers,
    bins: readers,
    receipt: readers,
    outboundOrder: readers,
    outboundOrders: readers,
  },
  Mutation: { upsertWarehouse: writers, receiveStock: writers },
};
