import type { TrackingResolvers } from '../__generated__/resolvers.js';
import { isFinal } from '../domain/track.js';

/** A parcel that has arrived stays where it is, whether its carrier can be asked or not. */
export const Tracking: TrackingResolvers = {
  stale: async ({ serviceId, status }, _args, { loaders, desk }) => {
    if (isFinal(status)) return false;
    const service = await loaders.serviceById.load(serviceId);
    const connection = service && (await loaders.connectionOfCarrier.load(service.carrierId));
    return connection != null && desk.breakerOf(connection.carrierId) !== 'CLOSED';
  },
  asOf: ({ trackedAt }) => trackedAt,
};
