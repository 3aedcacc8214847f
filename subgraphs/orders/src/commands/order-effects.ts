import type { EntityManager } from 'typeorm';
import type { OrderEvent } from '../domain/order-event.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { fulfillmentOrdersOf, moveFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { cancelUncovered } from '../repositories/line-quantities.js';
import { placeHolds, releaseHolds } from '../repositories/hold-repository.js';
import { endWaits } from '../repositories/stock-wait-repository.js';
import type { OrdersNewEvent } from './record-changes.js';

/**
 * What a person's step changes beside the order's row: its holds, its fulfilment orders and what it waits for.
 * Answers the events of the fulfilment orders.
 */
export async function applyEffects(
  tx: EntityManager,
  order: OrderEntity,
  event: OrderEvent,
  { actor, now }: { actor: string; now: Date },
): Promise<OrdersNewEvent[]> {
  switch (event.type) {
    case 'HELD': {
      const { holdId: id, reason, kind, ruleCode } = event;
      await placeHolds(tx, [{ id, orderId: order.id, reason, kind, ruleCode, heldBy: actor, heldAt: now }]);
      await moveFulfillmentOrders(tx, order.id, { from: ['OPEN'], to: 'ON_HOLD' }, now);
      return [];
    }
    case 'HOLD_RELEASED':
      await releaseHolds(tx, [event.holdId], actor, now);
      if (event.status !== 'ON_HOLD')
        await moveFulfillmentOrders(tx, order.id, { from: ['ON_HOLD'], to: 'OPEN' }, now);
      return [];
    case 'CANCELLED':
      await releaseHolds(tx, event.openHolds, actor, now);
      await moveFulfillmentOrders(
        tx,
        order.id,
        { from: ['OPEN', 'ON_HOLD'], to: 'CANCELLED', reason: event.reason },
        now,
      );
      await endWaits(tx, [order.id]);
      return [];
    case 'CANCEL_REQUESTED':
      return requestCancels(tx, order, event, now);
    default:
      return [];
  }
}

async function requestCancels(
  tx: EntityManager,
  order: OrderEntity,
  { reason, fulfillmentOrderIds }: OrderEvent & { type: 'CANCEL_REQUESTED' },
  now: Date,
): Promise<OrdersNewEvent[]> {
  await moveFulfillmentOrders(tx, order.id, { from: ['OPEN', 'ON_HOLD'], to: 'CANCELLED', reason }, now);
  await endWaits(tx, [order.id]);
  await cancelUncovered(tx, [order.id]);
  const parts = await fulfillmentOrdersOf(tx, [order.id]);
  return parts
    .filter(({ id }) => fulfillmentOrderIds.includes(id))
    .map((part) => ({
      eventType: 'FULFILLMENT_ORDER_CANCEL_REQUESTED',
      aggregateType: 'FulfillmentOrder',
      aggregateId: part.id,
      aggregateVersion: part.version,
      data: { fulfillmentOrderId: part.id, orderId: order.id, warehouseCode: part.warehouseCode, reason },
    }));
}
