import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const receipt: QueryResolvers['receipt'] = (_root, { id }, { loaders }) =>
  loaders.receiptById.load(id);
