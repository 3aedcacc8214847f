import { z } from 'zod';
import { amount, code, currencyCode, id } from './fields.js';

export const financeEvents = {
  PAYMENT_RECORDED: z.object({
    paymentId: id,
    orderId: id.nullable(),
    /** The order's natural key: a payment often arrives before the order, and then has no order id. */
    channelCode: code.optional(),
    channelOrderId: code.optional(),
    method: z.string().min(1).optional(),
    amount,
    currencyCode,
    status: z.enum(['AUTHORIZED', 'CAPTURED', 'SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED']),
  }),
};
