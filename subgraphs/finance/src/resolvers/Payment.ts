import type { PaymentResolvers } from '../__generated__/resolvers.js';

export const Payment: PaymentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.paymentById.load(id),
  order: ({ channelCode, channelOrderId }) => ({ channelCode, channelOrderId }),
  amount: ({ amount, currencyCode }) => ({ amount, currencyCode }),
};
