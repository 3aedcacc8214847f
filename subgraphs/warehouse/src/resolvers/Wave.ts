import type { WaveResolvers } from '../__generated__/resolvers.js';
import { warehouseOf } from './warehouse-of.js';

export const Wave: WaveResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.waveById.load(id),
  warehouse: warehouseOf,
  outboundOrders: ({ id }, _args, { loaders }) => loaders.outboundOfWave.load(id),
  pickTasks: ({ id }, _args, { loaders }) => loaders.tasksOfWave.load(id),
};
