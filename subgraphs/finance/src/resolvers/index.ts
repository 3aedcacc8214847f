import type { Resolvers } from '../__generated__/resolvers.js';
import { Date } from './Date.js';
import { importFxRates } from './Mutation/importFxRates.js';
import { postVoucher } from './Mutation/postVoucher.js';
import { recordPayment } from './Mutation/recordPayment.js';
import { recordPayments } from './Mutation/recordPayments.js';
import { reverseVoucher } from './Mutation/reverseVoucher.js';
import { upsertChannelTerms } from './Mutation/upsertChannelTerms.js';
import { Order } from './Order.js';
import { OrderProfit } from './OrderProfit.js';
import { Payment } from './Payment.js';
import { PendingVoucher } from './PendingVoucher.js';
import { accountBalances } from './Query/accountBalances.js';
import { channelTerms } from './Query/channelTerms.js';
import { fxRate } from './Query/fxRate.js';
import { orderProfit } from './Query/orderProfit.js';
import { payment } from './Query/payment.js';
import { payments } from './Query/payments.js';
import { paymentTotals } from './Query/paymentTotals.js';
import { pendingVouchers } from './Query/pendingVouchers.js';
import { voucher } from './Query/voucher.js';
import { vouchers } from './Query/vouchers.js';
import { RecordPaymentResult } from './RecordPaymentResult.js';
import { Sku, UnitCost } from './Sku.js';
import { Voucher, VoucherLine } from './Voucher.js';
import { Warehouse } from './Warehouse.js';

export const resolvers = {
  Date,
  Query: {
    payments,
    payment,
    paymentTotals,
    fxRate,
    voucher,
    vouchers,
    accountBalances,
    orderProfit,
    pendingVouchers,
    channelTerms,
  },
  Mutation: {
    recordPayment,
    recordPayments,
    importFxRates,
    postVoucher,
    reverseVoucher,
    upsertChannelTerms,
  },
  Payment,
  Order,
  OrderProfit,
  RecordPaymentResult,
  Voucher,
  VoucherLine,
  PendingVoucher,
  Sku,
  UnitCost,
  Warehouse,
} satisfies Partial<Resolvers>;
