import type { FulfillmentOrderResolvers } from '../__generated__/resolvers.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';

export const FulfillmentOrder: FulfillmentOrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  outboundOrder: async (fulfillment, _args, { loaders, viewer }) =>
    (await loaders.outboundOfFulfillment.load(fulfillment.id))
      .filter((one) => isOwnWarehouse(viewer, one.warehouseCode))
      .at(-1) ?? null,
};
