import type { OrderResolvers } from '../__generated__/resolvers.js';
import { orderKey } from '../domain/order-key.js';

export const Order: OrderResolvers = {
  // The key says all that we know of an order: payments refer to it by what the channel calls it.
  __resolveReference: ({ channelCode, channelOrderId }) => ({ channelCode, channelOrderId }),
  payments: (order, _args, { loaders }) => loaders.paymentsOfOrder.load(orderKey(order)),
};
