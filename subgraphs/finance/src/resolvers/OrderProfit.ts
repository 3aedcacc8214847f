import type { OrderProfitResolvers } from '../__generated__/resolvers.js';
import { profitOf, type Profit } from '../domain/completion-voucher.js';
import type { StoredProfit } from '../repositories/profit-repository.js';

const part = (name: keyof Profit) => (stored: StoredProfit) => ({
  amount: stored[name],
  currencyCode: stored.booksCurrency,
});

export const OrderProfit: OrderProfitResolvers = {
  profit: (stored) => ({ amount: profitOf(stored), currencyCode: stored.booksCurrency }),
  revenue: part('revenue'),
  rounding: part('rounding'),
  costOfGoods: part('costOfGoods'),
  freight: part('freight'),
  channelFee: part('channelFee'),
  tax: part('tax'),
  voucher: async ({ voucherId }, _args, { loaders }) => (await loaders.voucherById.load(voucherId))!,
};
