import type { FulfillmentOrderResolvers } from '../__generated__/resolvers.js';

export const FulfillmentOrder: FulfillmentOrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  outboundOrder: async (fulfillment, _args, { loaders }) =>
    (await loaders.outboundOfFulfillment.load(fulfillment.id)).at(-1) ?? null,
};
