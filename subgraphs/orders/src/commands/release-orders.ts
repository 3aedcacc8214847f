import type { NewEvent } from '@tradegraph/event-log';
import { transact } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { FulfillmentOrderLineEntity } from '../entities/fulfillment-order-line.entity.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import type { OrderLineEntity } from '../entities/order-line.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { byOrder } from '../repositories/by-order.js';
import { skuFacts, type SkuFact } from '../repositories/fact-repository.js';
import {
  fulfillmentLinesOf,
  fulfillmentOrdersOf,
  saveFulfillmentOrders,
} from '../repositories/fulfillment-order-repository.js';
import { linesOfOrders } from '../repositories/order-line-repository.js';
import { causeOf, type BatchStep, type Causes, type Failures } from './flow.js';
import { OrderWork } from './order-work.js';

/** Gives ALLOCATED orders, and parts that were allocated anew, to their warehouses. */
export const releaseOrders: BatchStep = (flow, causes) =>
  transact(flow.dataSource, (tx) => releaseIn(tx, causes, flow.clock.now()));

const RELEASABLE = ['ALLOCATED', 'RELEASED', 'PARTIALLY_SHIPPED'];

export async function releaseIn(tx: EntityManager, causes: Causes, now: Date): Promise<Failures> {
  const failures: Failures = new Map();
  const work = await OrderWork.lock(tx, [...causes.keys()], now, causeOf(causes));
  const orders = [...work.orders.values()].filter(({ status }) => RELEASABLE.includes(status));
  const all = await fulfillmentOrdersOf(
    tx,
    orders.map(({ id }) => id),
  );
  const open = all.filter(({ status }) => status === 'OPEN');
  const openByOrder = byOrder(open);
  const details = await detailsOf(tx, open);
  const released: FulfillmentOrderEntity[] = [];
  for (const order of orders) {
    const parts = openByOrder.get(order.id) ?? [];
    if (parts.some(({ carrierServiceCode }) => carrierServiceCode === null)) {
      failures.set(order.id, 'No carrier is chosen yet');
      continue;
    }
    for (const part of parts) {
      Object.assign(part, { status: 'RELEASED', version: part.version + 1, updatedAt: now });
      work.add(order.id, partReleased(order, part, details));
    }
    released.push(...parts);
    advance(work, order, parts, now);
  }
  await saveFulfillmentOrders(tx, released);
  await work.save();
  return failures;
}

/** An order without goods has nothing to send: its last steps are taken at once. */
function advance(
  work: OrderWork,
  order: OrderEntity,
  parts: readonly FulfillmentOrderEntity[],
  now: Date,
): void {
  if (order.status !== 'ALLOCATED') return;
  const fulfillmentOrderIds = parts.map(({ id }) => id);
  work.advance(order, { type: 'RELEASED', status: 'RELEASED', fulfillmentOrderIds });
  if (parts.length > 0) return;
  work.advance(order, { type: 'SHIPPED', status: 'SHIPPED', fulfillmentOrderIds, handedOverAt: now });
  work.advance(order, { type: 'DELIVERED', status: 'DELIVERED', deliveredAt: now });
}

interface Details {
  partLines: Map<string, FulfillmentOrderLineEntity[]>;
  orderLines: Map<string, OrderLineEntity>;
  skus: Map<string, SkuFact>;
}

async function detailsOf(tx: EntityManager, parts: readonly FulfillmentOrderEntity[]): Promise<Details> {
  const rows = await fulfillmentLinesOf(
    tx,
    parts.map(({ id }) => id),
  );
  const partLines = new Map<string, FulfillmentOrderLineEntity[]>();
  for (const row of rows) {
    const own = partLines.get(row.fulfillmentOrderId);
    if (own) own.push(row);
    else partLines.set(row.fulfillmentOrderId, [row]);
  }
  const orderIds = [...new Set(parts.map(({ orderId }) => orderId))];
  const lines = await linesOfOrders(tx, orderIds, { goods: false });
  const orderLines = new Map(lines.map((line) => [line.id, line] as const));
  const skus = await skuFacts(tx, [...new Set(lines.flatMap(({ skuCode }) => skuCode ?? []))]);
  return { partLines, orderLines, skus };
}

function partReleased(
  order: OrderEntity,
  part: FulfillmentOrderEntity,
  { partLines, orderLines, skus }: Details,
): NewEvent<'orders'> {
  const lines = (partLines.get(part.id) ?? []).map(({ orderLineId, quantity }) => {
    const line = orderLines.get(orderLineId);
    if (!line?.skuCode) throw new Error(`Line ${orderLineId} of ${part.id} is not there`);
    const { lineNo, skuCode, description } = line;
    const sku = skus.get(skuCode);
    return {
      ...{ lineId: orderLineId, lineNo, skuCode, description, quantity },
      unitWeightGrams: sku?.weightGrams ?? null,
      lengthMm: sku?.lengthMm ?? null,
      widthMm: sku?.widthMm ?? null,
      heightMm: sku?.heightMm ?? null,
    };
  });
  const { shipName: name, countryCode, countryName, province, city, postalCode, line1, line2, phone } = order;
  return {
    eventType: 'FULFILLMENT_ORDER_RELEASED',
    aggregateType: 'FulfillmentOrder',
    aggregateId: part.id,
    aggregateVersion: part.version,
    data: {
      fulfillmentOrderId: part.id,
      orderId: order.id,
      orderNo: order.orderNo,
      channelCode: order.channelCode,
      warehouseCode: part.warehouseCode,
      reservationId: part.reservationId ?? '',
      carrierServiceCode: part.carrierServiceCode ?? '',
      maxPackageWeightGrams: part.maxPackageGrams,
      priority: 0,
      shipBy: order.estimatedDeliveryAt?.toISOString() ?? null,
      shipTo: { name, countryCode, countryName, province, city, postalCode, line1, line2, phone },
      lines: lines.sort((a, b) => a.lineNo - b.lineNo),
    },
  };
}
