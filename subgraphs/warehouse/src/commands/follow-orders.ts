import { appendEvents, type EventContext, type EventOf } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { outboundChanged } from '../domain/outbound-events.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { lockOutboundOfFulfillments, touchOutbound } from '../repositories/outbound-writes.js';
import { acceptFulfillments } from './accept-fulfillments.js';
import { voidOutbound } from './void-outbound.js';

export type OrderFact = EventOf<'FULFILLMENT_ORDER_RELEASED'> | EventOf<'FULFILLMENT_ORDER_CANCEL_REQUESTED'>;
type CancelRequest = EventOf<'FULFILLMENT_ORDER_CANCEL_REQUESTED'>;

/**
 * Releases and cancel requests of one batch. A fulfilment order is cancelled after it was released, so all releases
 * come first. Runs in the transaction that moves the consumer's offset.
 */
export async function followOrders(tx: EntityManager, facts: readonly OrderFact[], now: Date): Promise<void> {
  await acceptFulfillments(
    tx,
    facts.filter((fact) => fact.eventType === 'FULFILLMENT_ORDER_RELEASED'),
    now,
  );
  await answerCancelRequests(
    tx,
    facts.filter((fact) => fact.eventType === 'FULFILLMENT_ORDER_CANCEL_REQUESTED'),
    now,
  );
}

/** Voids what is still here, and says of what the carrier has that it is too late. Void already: nothing to say. */
async function answerCancelRequests(
  tx: EntityManager,
  requests: readonly CancelRequest[],
  now: Date,
): Promise<void> {
  const [first] = requests;
  if (!first) return;
  const byFulfillment = new Map(requests.map((request) => [request.data.fulfillmentOrderId, request]));
  const found = await lockOutboundOfFulfillments(tx, [...byFulfillment.keys()]);
  if (found.length < byFulfillment.size) throw new Error(missing(byFulfillment, found));
  const requestOf = (outbound: OutboundOrderEntity) => byFulfillment.get(outbound.fulfillmentOrderId!)!;
  const gone = found.filter((outbound) => outbound.status === 'HANDED_OVER');
  const here = found.filter((outbound) => outbound.status !== 'HANDED_OVER' && outbound.status !== 'VOIDED');
  await touchOutbound(
    tx,
    gone.map((outbound) => outbound.id),
    now,
  );
  const voids = here.map((outbound) => {
    const request = requestOf(outbound);
    return { outbound, reason: request.data.reason.slice(0, 255), context: contextOf(request) };
  });
  const voided = await voidOutbound(tx, voids, now);
  const refused = gone.map((outbound) => ({ ...refusal(outbound), context: contextOf(requestOf(outbound)) }));
  await appendEvents(tx, 'warehouse', [...voided, ...refused], contextOf(first));
}

const refusal = (outbound: OutboundOrderEntity) =>
  outboundChanged(
    outbound,
    { previousStatus: outbound.status, status: outbound.status, version: outbound.version + 1 },
    { voidRefused: true, reason: 'The carrier has the goods already' },
  );

const contextOf = (event: CancelRequest): EventContext => ({
  correlationId: event.correlationId,
  causationId: event.eventId,
  actor: event.actor,
});

function missing(
  requests: ReadonlyMap<string, CancelRequest>,
  found: readonly OutboundOrderEntity[],
): string {
  const known = new Set(found.map((outbound) => outbound.fulfillmentOrderId));
  const lost = [...requests.keys()].filter((id) => !known.has(id));
  return `No outbound order was asked for by ${lost.join(', ')}`;
}
