import { z } from 'zod';
import { amount, code, currencyCode, id, money, rate } from './fields.js';

const paymentStatus = z.enum([
  'AUTHORIZED',
  'CAPTURED',
  'SETTLED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
]);

const payment = z.object({
  paymentId: id,
  orderId: id.nullable(),
  /** The order's natural key: a payment often arrives before the order, and then has no order id. */
  channelCode: code.optional(),
  channelOrderId: code.optional(),
  method: z.string().min(1).optional(),
  amount,
  currencyCode,
  status: paymentStatus,
});

/** The accounts that the forward flow posts to. */
const account = z.enum([
  'RECEIVABLE',
  'REVENUE',
  'TAX_PAYABLE',
  'ROUNDING',
  'ROUNDING_CLEARING',
  'COST_OF_GOODS',
  'STOCK',
  'FREIGHT',
  'FREIGHT_PAYABLE',
  'CHANNEL_FEE',
  'CHANNEL_FEE_PAYABLE',
  'FX_DIFFERENCE',
  'CASH',
]);

export const financeEvents = {
  PAYMENT_RECORDED: payment,
  /** The payment found its order. */
  PAYMENT_MATCHED: payment.extend({ orderId: id }),
  /** E.g. VOIDED because its order was cancelled. */
  PAYMENT_STATUS_CHANGED: payment.extend({ previousStatus: paymentStatus }),
  /** Money has to go back to the buyer. */
  REFUND_REQUESTED: z.object({
    refundId: id,
    paymentId: id,
    orderId: id,
    amount,
    currencyCode,
    reason: z.string(),
  }),
  VOUCHER_POSTED: z.object({
    voucherId: id,
    voucherNo: code,
    orderId: id.nullable(),
    kind: z.enum(['ORDER_COMPLETION', 'REVERSAL', 'MANUAL']),
    reversesVoucherId: id.nullable(),
    booksCurrency: currencyCode,
    lines: z
      .array(
        z.object({
          account,
          side: z.enum(['DEBIT', 'CREDIT']),
          money,
          /** In the books' currency, and the units of it for one of the line's. */
          booksAmount: amount,
          fxRate: rate,
        }),
      )
      .min(2),
  }),
};
