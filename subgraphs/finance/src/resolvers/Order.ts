import type { OrderResolvers } from '../__generated__/resolvers.js';
import { orderKey } from '../domain/order-key.js';

export const Order: OrderResolvers = {
  // The key says all that we know of an order: payments refer to it by what the channel calls it.
  __resolveReference: ({ channelCode, channelOrderId }) => ({ channelCode, channelOrderId }),
  payments: (order, _args, { loaders }) => loaders.paymentsOfOrder.load(orderKey(order)),
  profit: async (order, _args, { loaders }) => {
    const account = await loaders.accountOfOrder.load(orderKey(order));
    return account && loaders.profitOfOrder.load(account.orderId);
  },
  vouchers: async (order, _args, { loaders }) => {
    const account = await loaders.accountOfOrder.load(orderKey(order));
    return account ? loaders.vouchersOfOrder.load(account.orderId) : [];
  },
};
