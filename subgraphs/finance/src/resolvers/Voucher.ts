import type { VoucherLineResolvers, VoucherResolvers } from '../__generated__/resolvers.js';

export const Voucher: VoucherResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.voucherById.load(id),
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.accountById.load(orderId)),
  lines: ({ id }, _args, { loaders }) => loaders.linesOfVoucher.load(id),
  reverses: ({ reversesId }, _args, { loaders }) =>
    reversesId === null ? null : loaders.voucherById.load(reversesId),
  reversedBy: ({ id }, _args, { loaders }) => loaders.voucherReversing.load(id),
};

export const VoucherLine: VoucherLineResolvers = {
  amount: ({ money }) => money,
  booksAmount: ({ booksAmount, booksCurrency }) => ({ amount: booksAmount, currencyCode: booksCurrency }),
  fxRate: ({ rate }) => rate,
  fxRateDate: ({ rateDate }) => rateDate,
};
