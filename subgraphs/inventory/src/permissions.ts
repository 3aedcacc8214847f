import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: {
    stockLevel: readers,
    stockLevels: readers,
    stockLedger: readers,
    reservation: readers,
    reservations: readers,
    stockAudit: writers, // it reads the whole ledger: for those who answer for the books
  },
  Mutation: {
    reserveStock: writers,
    commitReservation: writers,
    releaseReservation: writers,
    adjustStock: writers,
  },
};
