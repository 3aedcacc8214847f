import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: {
    stockLevel: readers,
    stockLevels: readers,
    stockLedger: readers,
    reservation: readers,
    reservations: readers,
    sellableStock: readers,
    stockAudit: writers, // it reads the whole ledger: for those who answer for the books
  },
  Mutation: {
    reserveStock: writers,
    reserveMany: ['service'], // the order process; people reserve one by one
    releaseMany: ['service'],
    commitReservation: writers,
    releaseReservation: writers,
    adjustStock: writers,
  },
};
