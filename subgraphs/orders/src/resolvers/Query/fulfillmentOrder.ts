import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const fulfillmentOrder: QueryResolvers['fulfillmentOrder'] = (_root, { id }, { loaders }) =>
  loaders.fulfillmentOrderById.load(id);
