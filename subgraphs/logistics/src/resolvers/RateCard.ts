import type { RateCardResolvers } from '../__generated__/resolvers.js';
import { activationBlockedBecause } from '../domain/rate-card.js';

const MAX_PROBLEMS = 1_000;

export const RateCard: RateCardResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.rateCardById.load(id),
  carrier: async ({ carrierId }, _args, { loaders }) => (await loaders.carrierById.load(carrierId))!,
  surcharges: ({ surcharges }) => surcharges ?? [],
  activationBlockedBecause,
  problems: async ({ id }, _args, { loaders }) =>
    (await loaders.problemsOfCard.load(id)).slice(0, MAX_PROBLEMS),
  rates: ({ id }, { first, after }, { loaders }) => loaders.ratesOfCard.load({ parent: id, first, after }),
};
