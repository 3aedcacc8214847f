import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const outboundOrder: QueryResolvers['outboundOrder'] = (_root, { id }, { loaders }) =>
  loaders.outboundById.load(id);
