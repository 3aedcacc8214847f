import type { BatchHandler } from '@tradegraph/event-log';
import type { KnownEvent } from '@tradegraph/events';
import { heldOrdersOfKeys } from '../repositories/hold-repository.js';
import { keepPayments, type PaymentFact } from '../repositories/payment-fact-repository.js';
import { keepTimeline } from '../repositories/timeline-repository.js';
import { reviewAgain } from './review-again.js';
import { timelinesOf } from './timeline-of.js';

/** What was paid; an order that is held for its payment is reviewed again. */
export const fromFinance: BatchHandler = {
  types: [
    'PAYMENT_RECORDED',
    'PAYMENT_MATCHED',
    'PAYMENT_STATUS_CHANGED',
    'REFUND_REQUESTED',
    'VOUCHER_POSTED',
  ],
  apply: async (tx, events) => {
    const payments = events.flatMap(paymentOf);
    const newest = new Map(payments.map(({ payment }) => [payment.paymentId, payment] as const));
    await keepPayments(tx, [...newest.values()]);
    const byKey = new Map(
      payments.flatMap(({ payment: { channelOrderId }, event }) =>
        channelOrderId === null ? [] : [[channelOrderId, event] as const],
      ),
    );
    await reviewAgain(tx, await heldOrdersOfKeys(tx, [...byKey.keys()]), byKey);
    await keepTimeline(tx, timelinesOf(events));
  },
};

function paymentOf(event: KnownEvent): { payment: PaymentFact; event: KnownEvent }[] {
  if (
    event.eventType !== 'PAYMENT_RECORDED' &&
    event.eventType !== 'PAYMENT_MATCHED' &&
    event.eventType !== 'PAYMENT_STATUS_CHANGED'
  )
    return [];
  const { paymentId, channelCode = null, channelOrderId = null, amount, currencyCode, status } = event.data;
  return [{ payment: { paymentId, channelCode, channelOrderId, amount, currencyCode, status }, event }];
}
