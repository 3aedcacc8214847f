import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const product: QueryResolvers['product'] = (_root, { id }, { loaders }) =>
  loaders.productById.load(id);
