import type { OrderResolvers } from '../__generated__/resolvers.js';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipments: ({ id }, _args, { loaders }) => loaders.shipmentsOfOrder.load(id),
};
