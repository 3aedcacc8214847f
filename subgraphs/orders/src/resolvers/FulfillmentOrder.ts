import type { FulfillmentOrderLineResolvers, FulfillmentOrderResolvers } from '../__generated__/resolvers.js';
import { existing } from './existing.js';

export const FulfillmentOrder: FulfillmentOrderResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.fulfillmentOrderById.load(id),
  order: ({ orderId }, _args, { loaders }) => existing(loaders.orderById.load(orderId), orderId),
  warehouse: ({ warehouseCode }) => ({ code: warehouseCode }),
  lines: ({ id }, _args, { loaders }) => loaders.linesOfFulfillmentOrder.load(id),
};

export const FulfillmentOrderLine: FulfillmentOrderLineResolvers = {
  orderLine: ({ orderLineId }, _args, { loaders }) =>
    existing(loaders.lineById.load(orderLineId), orderLineId),
};
