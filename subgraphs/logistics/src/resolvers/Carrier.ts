import type { CarrierResolvers } from '../__generated__/resolvers.js';

const MAX_SERVICES = 1_000;

export const Carrier: CarrierResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference ? loaders.carrierById.load(reference.id) : loaders.carrierByCode.load(reference.code),
  services: async ({ id }, _args, { loaders }) =>
    (await loaders.servicesOfCarrier.load(id)).slice(0, MAX_SERVICES),
  activeRateCard: ({ id }, _args, { loaders }) => loaders.activeCardOfCarrier.load(id),
  connection: ({ id }, _args, { loaders }) => loaders.connectionOfCarrier.load(id),
};
