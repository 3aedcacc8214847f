import type { OrderSumsResolvers } from '../__generated__/resolvers.js';
import { amountOf } from './amount-of.js';

export const OrderSums: OrderSumsResolvers = {
  channel: ({ channelCode }, _args, { loaders }) =>
    channelCode === null ? null : loaders.channelByCode.load(channelCode),
  total: (sums) => amountOf(sums, sums.total),
  goodsTotal: (sums) => amountOf(sums, sums.goodsTotal),
  serviceTotal: (sums) => amountOf(sums, sums.serviceTotal),
  freightTotal: (sums) => amountOf(sums, sums.freightTotal),
  discountTotal: (sums) => amountOf(sums, sums.discountTotal),
};
