import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const reservation: QueryResolvers['reservation'] = (_root, { id }, { loaders }) =>
  loaders.reservationById.load(id);
