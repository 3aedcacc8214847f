import type { PendingVoucherResolvers } from '../__generated__/resolvers.js';

export const PendingVoucher: PendingVoucherResolvers = {
  orderId: ({ id }) => id,
  order: ({ id }, _args, { loaders }) => loaders.accountById.load(id),
};
