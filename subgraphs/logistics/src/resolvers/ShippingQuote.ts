import type { RejectedServiceResolvers, ShippingQuoteResolvers } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';

/** Services, carriers and cards that quotes name were read from the database a moment ago: they are there. */
const serviceOf = async (serviceId: string, { loaders }: Context) =>
  (await loaders.serviceById.load(serviceId))!;

const carrierOf = async (serviceId: string, context: Context) =>
  (await context.loaders.carrierById.load((await serviceOf(serviceId, context)).carrierId))!;

export const ShippingQuote: ShippingQuoteResolvers = {
  service: ({ serviceId }, _args, context) => serviceOf(serviceId, context),
  carrier: ({ serviceId }, _args, context) => carrierOf(serviceId, context),
  surcharges: ({ surcharges, price: { currencyCode } }) =>
    surcharges.map(({ name, amount }) => ({ name, amount: { amount, currencyCode } })),
  rateCard: async ({ rateCardId }, _args, { loaders }) => (await loaders.rateCardById.load(rateCardId))!,
};

export const RejectedService: RejectedServiceResolvers = {
  service: ({ serviceId }, _args, context) => serviceOf(serviceId, context),
  carrier: ({ serviceId }, _args, context) => carrierOf(serviceId, context),
};
