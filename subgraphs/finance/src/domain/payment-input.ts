import { isCurrencyCode, parseAmount } from '@tradegraph/kernel';
import { code } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import { paymentMethods } from './payment-method.js';
import { recordableStatuses, type PaymentStatus } from './payment-status.js';

const EARLIEST = new Date('1970-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

/** A payment to record. Its fields are those of the graph's PaymentInput. */
export const paymentInput = z.object({
  channelCode: code(),
  channelOrderId: code(128),
  orderId: code(40).regex(/^\w+$/, 'must be an order id, ord_…').nullish(),
  externalRef: code(128),
  method: z.enum(paymentMethods),
  installments: z.number().int().min(0, 'must be 0 or more').max(999, 'must be at most 999'),
  amount: z.object({
    amount: z.string().refine((value) => !parseAmount(value).startsWith('-'), 'must be 0 or more'),
    currencyCode: z.string().refine(isCurrencyCode, 'is not an ISO 4217 code'),
  }),
  status: z
    .custom<PaymentStatus>()
    .refine(
      (status) => recordableStatuses.includes(status),
      `a payment is recorded as ${recordableStatuses.join(' or ')}`,
    ),
  paidAt: z.date().min(EARLIEST, 'must be 1970 or later').max(LATEST, 'must be before 2200').nullish(),
});

export type PaymentInput = z.infer<typeof paymentInput>;
