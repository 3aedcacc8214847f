import type { WaveResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const Wave: WaveResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    requireOwn(viewer, await loaders.waveById.load(id)),
  warehouse: warehouseOf,
  outboundOrders: ({ id }, _args, { loaders }) => loaders.outboundOfWave.load(id),
  pickTasks: ({ id }, _args, { loaders }) => loaders.tasksOfWave.load(id),
};
