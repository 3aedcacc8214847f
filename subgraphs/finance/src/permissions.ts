import type { Role } from '@tradegraph/service-kit';
import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

/** Who may see what things cost and what an order earned. */
const bookReaders: readonly Role[] = ['admin', 'finance', 'service'];
const bookkeepers: readonly Role[] = ['admin', 'finance'];

export const permissions: PermissionTable = {
  Query: {
    payments: readers,
    payment: readers,
    paymentTotals: readers,
    fxRate: readers,
    voucher: bookReaders,
    vouchers: bookReaders,
    accountBalances: bookReaders,
    orderProfit: bookReaders,
    pendingVouchers: bookReaders,
    channelTerms: bookReaders,
  },
  Mutation: {
    recordPayment: [...writers, 'finance'],
    recordPayments: [...writers, 'finance'],
    importFxRates: [...writers, 'finance'],
    postVoucher: bookkeepers,
    reverseVoucher: bookkeepers,
    upsertChannelTerms: bookkeepers,
  },
  fields: {
    Order: { profit: bookReaders, vouchers: bookReaders },
    Sku: { unitCost: bookReaders },
    Warehouse: { stockValue: bookReaders },
  },
};
