import type { Role } from '@tradegraph/service-kit';
import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

/** Who does the work on the floor; staff only in the warehouses that their token names. */
const workers: readonly Role[] = [...writers, 'warehouse'];

export const permissions: PermissionTable = {
  Query: {
    warehouse: readers,
    warehouses: readers,
    bins: readers,
    receipt: readers,
    outboundOrder: readers,
    outboundOrders: readers,
    wave: readers,
    waves: readers,
    pickTasks: readers,
  },
  Mutation: {
    upsertWarehouse: writers,
    receiveStock: workers,
    createWave: workers,
    startPicking: workers,
    confirmPick: workers,
    confirmCheck: workers,
    confirmPack: workers,
    confirmWeight: workers,
    handOver: workers,
    voidOutboundOrder: writers,
  },
};
