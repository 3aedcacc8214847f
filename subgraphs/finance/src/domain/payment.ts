import type { NewEvent } from '@tradegraph/event-log';
import { compareAmounts, newId } from '@tradegraph/kernel';
import type { PaymentEntity } from '../entities/payment.entity.js';
import type { PaymentInput } from './payment-input.js';
import type { PaymentStatus } from './payment-status.js';

/** The row of a payment that is recorded for the first time. */
export function newPayment(input: PaymentInput, now: Date): PaymentEntity {
  return {
    id: newId('pay'),
    channelCode: input.channelCode,
    channelOrderId: input.channelOrderId,
    orderId: input.orderId ?? null,
    externalRef: input.externalRef,
    method: input.method,
    installments: input.installments,
    amount: input.amount.amount,
    currencyCode: input.amount.currencyCode,
    status: input.status,
    paidAt: input.paidAt ?? now,
    version: 1,
    createdAt: now,
  };
}

/**
 * Null when the input is the payment that is recorded already. The reference alone decides which payment it is; one
 * with another order or amount is a mistake of the sender that must not pass as recorded: money would be missing.
 */
export function differenceFrom(recorded: PaymentEntity, input: PaymentInput): string | null {
  const ref = `externalRef: "${input.externalRef}" of channel "${input.channelCode}" is recorded`;
  if (recorded.channelOrderId !== input.channelOrderId)
    return `${ref} for order "${recorded.channelOrderId}", not "${input.channelOrderId}"`;
  const { amount, currencyCode } = input.amount;
  const same = recorded.currencyCode === currencyCode && compareAmounts(recorded.amount, amount) === 0;
  return same ? null : `${ref} with another amount than ${amount} ${currencyCode}`;
}

const headOf = (payment: PaymentEntity) => ({
  aggregateType: 'Payment',
  aggregateId: payment.id,
  aggregateVersion: payment.version,
});

const dataOf = (payment: PaymentEntity) => ({
  paymentId: payment.id,
  orderId: payment.orderId,
  channelCode: payment.channelCode,
  channelOrderId: payment.channelOrderId,
  method: payment.method,
  amount: payment.amount,
  currencyCode: payment.currencyCode,
  status: payment.status,
});

export const paymentRecorded = (payment: PaymentEntity): NewEvent<'finance'> => ({
  eventType: 'PAYMENT_RECORDED',
  ...headOf(payment),
  data: dataOf(payment),
});

export const paymentMatched = (payment: PaymentEntity, orderId: string): NewEvent<'finance'> => ({
  eventType: 'PAYMENT_MATCHED',
  ...headOf(payment),
  data: { ...dataOf(payment), orderId },
});

export const paymentStatusChanged = (
  payment: PaymentEntity,
  previousStatus: PaymentStatus,
): NewEvent<'finance'> => ({
  eventType: 'PAYMENT_STATUS_CHANGED',
  ...headOf(payment),
  data: { ...dataOf(payment), previousStatus },
});

/** What a cancelled order does to its payment: promised money is let go, taken money has to go back. */
export function afterCancellation(status: PaymentStatus): 'VOID' | 'REFUND' | 'NOTHING' {
  switch (status) {
    case 'AUTHORIZED':
      return 'VOID';
    case 'CAPTURED':
    case 'SETTLED':
    case 'PARTIALLY_REFUNDED':
      return 'REFUND';
    case 'REFUNDED':
    case 'VOIDED':
      return 'NOTHING';
    default:
      return status satisfies never;
  }
}
