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
  },
  Mutation: { importRateCard: writers, activateRateCard: writers, createShipment: writers },
};
