import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const carrier: QueryResolvers['carrier'] = (_root, { code }, { loaders }) =>
  loaders.carrierByCode.load(code);
