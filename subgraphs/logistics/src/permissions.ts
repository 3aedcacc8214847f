import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: {
    carriers: readers,
    carrier: readers,
    rateCards: readers,
    rateCard: readers,
    quoteShipping: readers,
    shipment: readers,
    shipments: readers,
    quoteMany: readers,
    quarantinedTracking: readers,
    trackingCodes: readers,
  },
  Mutation: {
    importRateCard: writers,
    activateRateCard: writers,
    createShipment: writers,
    createLabel: writers,
    cancelShipment: writers,
    ingestTracking: writers,
    upsertTrackingCodes: writers,
    upsertCarrierConnection: ['admin', 'service'], // it says where our data goes
  },
};
