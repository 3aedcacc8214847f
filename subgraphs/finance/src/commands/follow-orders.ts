import type { EventOf } from '@tradegraph/event-log';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { markCancelled, openAccounts, paymentsToMatch } from '../repositories/order-account-repository.js';
import { matchPayments } from './match-payments.js';

export type OrderFact = EventOf<'ORDER_CREATED' | 'ORDER_COMPLETED' | 'ORDER_CANCELLED'>;

/** Opens accounts for new orders, undoes the payments of cancelled ones, and notes whose voucher is due. */
export async function followOrders(
  tx: EntityManager,
  events: readonly OrderFact[],
  now: Date,
): Promise<void> {
  // An order that was created before finance listened has its names in its later events too.
  await openAccounts(
    tx,
    events.map(({ data }) => data),
  );
  const cancelled = events.filter(({ eventType }) => eventType === 'ORDER_CANCELLED');
  await markCancelled(
    tx,
    cancelled.map(({ data }) => data.orderId),
  );
  const touched = events.filter(({ eventType }) => eventType !== 'ORDER_COMPLETED');
  const causes = new Map(touched.map((event) => [event.data.orderId, event]));
  const payments = await paymentsToMatch(
    tx,
    touched.map(({ data }) => data),
  );
  await matchPayments(tx, payments, now, (orderId) => ({
    correlationId: causes.get(orderId)?.correlationId ?? orderId,
    causationId: causes.get(orderId)?.eventId ?? null,
    actor: 'finance',
  }));
  await noteDue(tx, events, now);
}

async function noteDue(tx: EntityManager, events: readonly OrderFact[], now: Date): Promise<void> {
  const rows = events.flatMap((event) => {
    if (event.eventType !== 'ORDER_COMPLETED') return [];
    const completed = { data: event.data, eventId: event.eventId, correlationId: event.correlationId };
    return [[event.data.orderId, JSON.stringify(completed), now, '[]', now]];
  });
  const columns = ['order_id', 'completed', 'since', 'waits_for', 'due_at'];
  await insertRows(tx, 'voucher_due', columns, rows, { ignoreDuplicates: true });
}
