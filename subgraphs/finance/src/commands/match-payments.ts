import { appendEvents, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { compareAmounts, newId } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { orderKey } from '../domain/order-key.js';
import { afterCancellation, paymentMatched, paymentStatusChanged } from '../domain/payment.js';
import type { PaymentEntity } from '../entities/payment.entity.js';
import { accountsOf } from '../repositories/order-account-repository.js';
import { lockPayments, savePayments } from '../repositories/payment-writes.js';

const CANCELLED = 'The order was cancelled';

/** The event that led to a step for each order; by order id, else the call's. */
export type ContextOf = (orderId: string) => EventContext;

/**
 * Gives payments without an order the order of their natural key, and undoes those whose order is cancelled. Whoever of
 * the two sides comes later finds the other one: both insert their row first and then read the other's under lock.
 */
export async function matchPayments(
  tx: EntityManager,
  payments: readonly Pick<PaymentEntity, 'id' | 'channelCode' | 'channelOrderId'>[],
  now: Date,
  context: EventContext | ContextOf,
): Promise<void> {
  const accounts = await accountsOf(tx, payments);
  const found = payments.filter((payment) => accounts.has(orderKey(payment)));
  if (found.length === 0) return;
  const contextOf: ContextOf = typeof context === 'function' ? context : () => context;
  const locked = await lockPayments(
    tx,
    found.map(({ id }) => id),
  );
  const changed: PaymentEntity[] = [];
  const refunds: unknown[][] = [];
  const events: NewEvent<'finance'>[] = [];
  for (const before of locked) {
    const { orderId, cancelled } = accounts.get(orderKey(before))!;
    let payment = before;
    const because = { context: contextOf(orderId) };
    if (payment.orderId === null) {
      payment = { ...payment, orderId, version: payment.version + 1 };
      events.push({ ...paymentMatched(payment, orderId), ...because });
    }
    const fate = cancelled ? afterCancellation(payment.status) : 'NOTHING';
    if (fate === 'VOID') {
      payment = { ...payment, status: 'VOIDED', version: payment.version + 1 };
      events.push({ ...paymentStatusChanged(payment, before.status), ...because });
    }
    if (fate === 'REFUND' && compareAmounts(payment.amount, '0') > 0) {
      const refundId = newId('rfd');
      const { id: paymentId, amount, currencyCode } = payment;
      refunds.push([refundId, paymentId, orderId, amount, currencyCode, CANCELLED, now]);
      events.push({
        eventType: 'REFUND_REQUESTED',
        ...{ aggregateType: 'Refund', aggregateId: refundId, aggregateVersion: 1 },
        data: { refundId, paymentId, orderId, amount, currencyCode, reason: CANCELLED },
        ...because,
      });
    }
    if (payment !== before) changed.push(payment);
  }
  await savePayments(tx, changed);
  await insertRows(tx, 'refund', REFUND, refunds);
  if (events.length > 0)
    await appendEvents(tx, 'finance', events, { correlationId: 'match', actor: 'finance' });
}

const REFUND = ['id', 'payment_id', 'order_id', 'amount', 'currency_code', 'reason', 'requested_at'];
