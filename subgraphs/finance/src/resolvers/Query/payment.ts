import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const payment: QueryResolvers['payment'] = (_root, { id }, { loaders }) =>
  loaders.paymentById.load(id);
