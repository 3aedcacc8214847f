import type { FulfillmentOrderResolvers } from '../__generated__/resolvers.js';

export const FulfillmentOrder: FulfillmentOrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipment: ({ id }, _args, { loaders }) => loaders.shipmentOfFulfillmentOrder.load(id),
};
