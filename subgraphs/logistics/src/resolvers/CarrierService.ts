import type { CarrierServiceResolvers } from '../__generated__/resolvers.js';

export const CarrierService: CarrierServiceResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference ? loaders.serviceById.load(reference.id) : loaders.serviceByCode.load(reference.code),
  carrier: async ({ carrierId }, _args, { loaders }) => (await loaders.carrierById.load(carrierId))!,
};
