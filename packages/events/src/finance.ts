import { z } from 'zod';
import { amount, currencyCode, id } from './fields.js';

export const financeEvents = {
  PAYMENT_RECORDED: z.object({
    paymentId: id,
    orderId: id.nullable(),
    amount,
    currencyCode,
    status: z.enum(['AUTHORIZED', 'CAPTURED', 'SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED']),
  }),
};
