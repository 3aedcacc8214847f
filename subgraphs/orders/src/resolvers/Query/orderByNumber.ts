import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const orderByNumber: QueryResolvers['orderByNumber'] = (_root, { orderNo }, { loaders }) =>
  loaders.orderByNo.load(orderNo);
