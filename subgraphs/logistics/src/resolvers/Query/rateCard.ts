import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const rateCard: QueryResolvers['rateCard'] = (_root, { id }, { loaders }) =>
  loaders.rateCardById.load(id);
