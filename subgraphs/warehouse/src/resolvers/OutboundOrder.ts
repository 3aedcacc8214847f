import type { OutboundOrderResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const OutboundOrder: OutboundOrderResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    requireOwn(viewer, await loaders.outboundById.load(id)),
  warehouse: warehouseOf,
  order: ({ orderId }) => (orderId ? { id: orderId } : null),
  fulfillmentOrder: ({ fulfillmentOrderId }) => (fulfillmentOrderId ? { id: fulfillmentOrderId } : null),
  lines: (outbound, _args, { loaders }) => loaders.linesOfOutbound.load(outbound.id),
  wave: ({ waveId }, _args, { loaders }) => (waveId ? loaders.waveById.load(waveId) : null),
  pickTasks: (outbound, _args, { loaders }) => loaders.tasksOfOutbound.load(outbound.id),
  packages: (outbound, _args, { loaders }) => loaders.packagesOfOutbound.load(outbound.id),
};
