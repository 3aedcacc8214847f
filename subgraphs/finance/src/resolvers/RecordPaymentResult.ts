import type { RecordPaymentResultResolvers } from '../__generated__/resolvers.js';

export const RecordPaymentResult: RecordPaymentResultResolvers = {
  payment: ({ paymentId }, _args, { loaders }) => (paymentId ? loaders.paymentById.load(paymentId) : null),
};
