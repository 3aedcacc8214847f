import type { OrderLineResolvers } from '../__generated__/resolvers.js';
import { amountOf } from './amount-of.js';
import { existing } from './existing.js';

export const OrderLine: OrderLineResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.lineById.load(id),
  order: (line, _args, { loaders }) => existing(loaders.orderById.load(line.orderId), line.orderId),
  sku: (line) => (line.skuCode === null ? null : { skuCode: line.skuCode }),
  unitPrice: (line) => amountOf(line, line.unitPrice),
  freight: (line) => (line.freight === null ? null : amountOf(line, line.freight)),
  total: (line) => amountOf(line, line.total),
};
