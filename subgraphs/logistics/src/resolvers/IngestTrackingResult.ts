import type { IngestTrackingResultResolvers } from '../__generated__/resolvers.js';

export const IngestTrackingResult: IngestTrackingResultResolvers = {
  shipment: ({ shipmentId }, _args, { loaders }) =>
    shipmentId === null ? null : loaders.shipmentById.load(shipmentId),
};
