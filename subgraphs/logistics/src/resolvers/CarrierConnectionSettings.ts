import type { CarrierConnectionSettingsResolvers } from '../__generated__/resolvers.js';

export const CarrierConnectionSettings: CarrierConnectionSettingsResolvers = {
  breaker: ({ carrierId }, _args, { desk }) => desk.breakerOf(carrierId),
};
