import type { Resolvers } from '../__generated__/resolvers.js';
import { Date } from './Date.js';
import { importFxRates } from './Mutation/importFxRates.js';
import { recordPayment } from './Mutation/recordPayment.js';
import { recordPayments } from './Mutation/recordPayments.js';
import { Order } from './Order.js';
import { Payment } from './Payment.js';
import { fxRate } from './Query/fxRate.js';
import { payment } from './Query/payment.js';
import { payments } from './Query/payments.js';
import { paymentTotals } from './Query/paymentTotals.js';
import { RecordPaymentResult } from './RecordPaymentResult.js';

export const resolvers = {
  Date,
  Query: { payments, payment, paymentTotals, fxRate },
  Mutation: { recordPayment, recordPayments, importFxRates },
  Payment,
  Order,
  RecordPaymentResult,
} satisfies Partial<Resolvers>;
