import type { OrderResolvers } from '../__generated__/resolvers.js';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  outboundOrders: (order, _args, { loaders }) => loaders.outboundOfOrder.load(order.id),
};
