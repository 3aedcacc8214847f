import type { OrderResolvers } from '../__generated__/resolvers.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  outboundOrders: async (order, _args, { loaders, viewer }) =>
    (await loaders.outboundOfOrder.load(order.id)).filter((one) => isOwnWarehouse(viewer, one.warehouseCode)),
};
