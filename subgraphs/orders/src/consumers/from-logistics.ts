import type { BatchHandler } from '@tradegraph/event-log';
import type { KnownEvent } from '@tradegraph/events';
import type { Clock } from '@tradegraph/kernel';
import { advanceOrders, partsOf } from '../commands/advance-orders.js';
import { causeOf } from '../commands/flow.js';
import { OrderWork } from '../commands/order-work.js';
import { keepShipments, type ShipmentFact } from '../repositories/shipment-fact-repository.js';
import { keepTimeline } from '../repositories/timeline-repository.js';
import { causesByOrder } from './cause-of-event.js';
import { timelinesOf } from './timeline-of.js';

/** What carriers do with what was handed to them. */
export const fromLogistics = (clock: Clock): BatchHandler => ({
  types: ['SHIPMENT_CREATED', 'SHIPMENT_STATUS_CHANGED', 'SHIPMENT_LABEL_FAILED'],
  apply: async (tx, events) => {
    const facts = events.flatMap(factOf);
    const delivered = facts.filter(({ fact }) => fact.status === 'DELIVERED');
    const causes = causesByOrder(delivered.map(({ fact, event }) => ({ orderId: fact.orderId, event })));
    const work = await OrderWork.lock(tx, [...causes.keys()], clock.now(), causeOf(causes));
    await keepShipments(
      tx,
      facts.map(({ fact }) => fact),
    );
    await advanceOrders(tx, work, await partsOf(tx, work));
    await work.save();
    await keepTimeline(tx, timelinesOf(events));
  },
});

function factOf(event: KnownEvent): { fact: ShipmentFact; event: KnownEvent }[] {
  if (event.eventType !== 'SHIPMENT_CREATED' && event.eventType !== 'SHIPMENT_STATUS_CHANGED') return [];
  const { shipmentId, orderId, fulfillmentOrderId = null, status, occurredAt } = event.data;
  if (!orderId) return [];
  const happenedAt = new Date(occurredAt ?? event.timestamp);
  return [{ fact: { shipmentId, orderId, fulfillmentOrderId, status, happenedAt }, event }];
}
