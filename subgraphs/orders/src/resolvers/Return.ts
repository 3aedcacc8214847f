import type { ReturnLineResolvers, ReturnResolvers } from '../__generated__/resolvers.js';
import { existing } from './existing.js';

export const Return: ReturnResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.returnById.load(id),
  order: ({ orderId }, _args, { loaders }) => existing(loaders.orderById.load(orderId), orderId),
  lines: ({ id }, _args, { loaders }) => loaders.linesOfReturn.load(id),
};

export const ReturnLine: ReturnLineResolvers = {
  orderLine: ({ orderLineId }, _args, { loaders }) =>
    existing(loaders.lineById.load(orderLineId), orderLineId),
};
