import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: { payments: readers, payment: readers, paymentTotals: readers, fxRate: readers },
  Mutation: { recordPayment: writers, recordPayments: writers, importFxRates: writers },
};
