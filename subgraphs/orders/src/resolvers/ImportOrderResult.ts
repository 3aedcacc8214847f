import type { ImportOrderResultResolvers } from '../__generated__/resolvers.js';

export const ImportOrderResult: ImportOrderResultResolvers = {
  order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.orderById.load(orderId)),
};
