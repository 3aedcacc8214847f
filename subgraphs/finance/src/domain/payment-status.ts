import { defineTransitions } from '@tradegraph/kernel';

export type PaymentStatus =
  'AUTHORIZED' | 'CAPTURED' | 'SETTLED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'VOIDED';

/** The life of a payment; what is not listed is refused. */
export const paymentTransitions = defineTransitions<PaymentStatus>('Payment', 'AUTHORIZED', {
  AUTHORIZED: ['CAPTURED', 'VOIDED'],
  CAPTURED: ['SETTLED', 'PARTIALLY_REFUNDED'],
  SETTLED: ['PARTIALLY_REFUNDED'],
  PARTIALLY_REFUNDED: ['REFUNDED'],
  REFUNDED: [],
  VOIDED: [],
});

/** A payment is recorded as promised, or as taken already; the later states are reached by steps of ours. */
export const recordableStatuses: readonly PaymentStatus[] = [paymentTransitions.initial, 'CAPTURED'];
