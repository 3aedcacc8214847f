import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const orderProfit: QueryResolvers['orderProfit'] = (_root, { orderId }, { loaders }) =>
  loaders.profitOfOrder.load(orderId);
