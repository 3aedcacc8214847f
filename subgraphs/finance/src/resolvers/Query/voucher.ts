import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const voucher: QueryResolvers['voucher'] = (_root, { id }, { loaders }) =>
  loaders.voucherById.load(id);
