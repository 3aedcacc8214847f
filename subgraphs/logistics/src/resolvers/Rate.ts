import type { RateResolvers } from '../__generated__/resolvers.js';

export const Rate: RateResolvers = {
  service: async ({ serviceId }, _args, { loaders }) => (await loaders.serviceById.load(serviceId))!,
  price: ({ price, currencyCode }) => (price === null ? null : { amount: price, currencyCode }),
};
