import type { EntityManager } from 'typeorm';
import { nextStep } from '../domain/progress.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { byOrder } from '../repositories/by-order.js';
import { fulfillmentOrdersOf, saveFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { linesOfOrders } from '../repositories/order-line-repository.js';
import { shipmentsOf } from '../repositories/shipment-fact-repository.js';
import { neededLines } from './needed-lines.js';
import type { OrderWork } from './order-work.js';

/** Parts of locked orders; `changed` collects those to be written. */
export interface PartsWork {
  parts: FulfillmentOrderEntity[];
  changed: Set<FulfillmentOrderEntity>;
}

export async function partsOf(tx: EntityManager, work: OrderWork): Promise<PartsWork> {
  return { parts: await fulfillmentOrdersOf(tx, [...work.orders.keys()]), changed: new Set() };
}

/**
 * Takes the steps that follow from what warehouses and carriers have said so far. Their words come over different
 * logs and in any order, so that each is kept, and all of them are looked at after each.
 */
export async function advanceOrders(
  tx: EntityManager,
  work: OrderWork,
  { parts, changed }: PartsWork,
): Promise<void> {
  await deliverParts(tx, work, { parts, changed });
  await saveFulfillmentOrders(tx, [...changed]);
  const orders = [...work.orders.values()];
  const onTheWay = orders.filter(({ status }) => ON_THE_WAY.includes(status));
  if (onTheWay.length === 0) return;
  const partsByOrder = byOrder(parts);
  const missing = await unitsMissing(
    tx,
    onTheWay.filter((order) => mayBeSent(order, partsByOrder.get(order.id) ?? [])).map(({ id }) => id),
    work,
  );
  for (const order of onTheWay) {
    const own = partsByOrder.get(order.id) ?? [];
    for (;;) {
      const { status, cancelReason } = order;
      const unitsLeft = missing.get(order.id) ?? 0;
      const step = nextStep({ status, cancelReason, unitsMissing: unitsLeft, parts: own });
      if (step === null || !work.advance(order, step)) break;
    }
  }
}

/** All that a warehouse has of it is gone; whether that is all of it, its lines say. */
const mayBeSent = ({ status }: OrderEntity, own: readonly FulfillmentOrderEntity[]): boolean =>
  status !== 'SHIPPED' && own.every((part) => SETTLED.includes(part.status));
const SETTLED = ['SHIPPED', 'DELIVERED', 'CANCELLED'];

const ON_THE_WAY = ['CANCEL_REQUESTED', 'RELEASED', 'PARTIALLY_SHIPPED', 'SHIPPED'];

async function unitsMissing(
  tx: EntityManager,
  orderIds: readonly string[],
  work: OrderWork,
): Promise<Map<string, number>> {
  if (orderIds.length === 0) return new Map();
  const lines = await linesOfOrders(tx, orderIds, { goods: true });
  const goods = byOrder(lines);
  const known = orderIds.map((id) => ({ order: work.orders.get(id)!, goods: goods.get(id) ?? [] }));
  const needs = await neededLines(tx, known);
  return new Map([...needs].map(([id, own]) => [id, own.reduce((sum, { quantity }) => sum + quantity, 0)]));
}

/** A part is delivered when all that was sent of it is. */
async function deliverParts(
  tx: EntityManager,
  work: OrderWork,
  { parts, changed }: PartsWork,
): Promise<void> {
  const sent = parts.filter(({ status }) => status === 'SHIPPED');
  if (sent.length === 0) return;
  const shipments = byOrder(await shipmentsOf(tx, [...new Set(sent.map(({ orderId }) => orderId))]));
  for (const part of sent) {
    const own = (shipments.get(part.orderId) ?? []).filter(
      ({ fulfillmentOrderId, status }) => fulfillmentOrderId === part.id && status !== 'CANCELLED',
    );
    if (own.length === 0 || own.some(({ status }) => status !== 'DELIVERED')) continue;
    part.status = 'DELIVERED';
    part.deliveredAt = new Date(Math.max(...own.map(({ happenedAt }) => happenedAt.getTime())));
    part.version++;
    part.updatedAt = work.now;
    changed.add(part);
  }
}
