import { pageSize } from '@tradegraph/subgraph-kit';
import type { WarehouseResolvers } from '../__generated__/resolvers.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference
      ? loaders.warehouseById.load(reference.id)
      : loaders.warehouseByCode.load(reference.code),
  cutOffs: ({ code }, _args, { loaders }) => loaders.cutOffsOfWarehouse.load(code),
  outboundQueue: (warehouse, { first }, { loaders, viewer }) =>
    isOwnWarehouse(viewer, warehouse.code) ? loaders.outboundQueue(pageSize(first)).load(warehouse.code) : [],
};
