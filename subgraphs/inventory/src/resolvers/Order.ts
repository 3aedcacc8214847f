import type { OrderResolvers } from '../__generated__/resolvers.js';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  reservations: ({ id }, _args, { loaders }) => loaders.reservationsOfOrder.load(id),
};
