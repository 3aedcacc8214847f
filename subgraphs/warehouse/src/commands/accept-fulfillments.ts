import { appendEvents, type EventOf } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import { In, type EntityManager } from 'typeorm';
import { cutOffAt } from '../domain/cut-off.js';
import { eventLines, outboundChanged } from '../domain/outbound-events.js';
import { CarrierCutOffEntity } from '../entities/carrier-cut-off.entity.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import { addOutboundLines, type OutboundLine } from '../repositories/outbound-line-repository.js';
import { acceptedFulfillments, addOutboundOrders } from '../repositories/outbound-writes.js';

type Released = EventOf<'FULFILLMENT_ORDER_RELEASED'>;

interface Accepted {
  event: Released;
  outbound: OutboundOrderEntity;
  lines: OutboundLine[];
}

/** Takes released fulfilment orders as work: one outbound order each, whatever comes twice. */
export async function acceptFulfillments(
  tx: EntityManager,
  events: readonly Released[],
  now: Date,
): Promise<void> {
  const ids = events.map((event) => event.data.fulfillmentOrderId);
  const known = ids.length > 0 ? await acceptedFulfillments(tx, ids) : new Set<string>();
  const fresh = events.filter(
    ({ data }) => !known.has(data.fulfillmentOrderId) && known.add(data.fulfillmentOrderId),
  );
  const [first] = fresh;
  if (!first) return;
  const dueAt = await cutOffsOf(tx, fresh, now);
  const accepted = fresh.map((event) => accept(event, dueAt(event), now));
  await addOutboundOrders(
    tx,
    accepted.map((one) => one.outbound),
  );
  await addOutboundLines(
    tx,
    accepted.flatMap((one) => one.lines),
  );
  await appendEvents(tx, 'warehouse', accepted.map(created), {
    correlationId: first.correlationId,
    actor: ACTOR,
  });
}

const ACTOR = 'warehouse';

/** Each event's cut-off; throws for a warehouse that is not there, which makes its event a dead letter. */
async function cutOffsOf(
  tx: EntityManager,
  events: readonly Released[],
  now: Date,
): Promise<(event: Released) => Date | null> {
  const codes = [...new Set(events.map((event) => event.data.warehouseCode))];
  const warehouses = new Map(
    (await tx.findBy(WarehouseEntity, { code: In(codes) })).map((one) => [one.code, one]),
  );
  const cutOffs = await tx.findBy(CarrierCutOffEntity, { warehouseCode: In(codes) });
  return ({ data }) => {
    const warehouse = warehouses.get(data.warehouseCode);
    if (!warehouse) throw new Error(`There is no warehouse "${data.warehouseCode}"`);
    const own = cutOffs.filter((one) => one.warehouseCode === warehouse.code);
    const shipBy = data.shipBy === null ? null : new Date(data.shipBy);
    return cutOffAt(now, { timezone: warehouse.timezone, cutOffs: own }, data.carrierServiceCode, shipBy);
  };
}

function accept(event: Released, dueAt: Date | null, now: Date): Accepted {
  const { data } = event;
  const id = newId('out');
  const outbound: OutboundOrderEntity = {
    id,
    warehouseCode: data.warehouseCode,
    channelCode: data.channelCode,
    orderId: data.orderId,
    orderNo: data.orderNo,
    fulfillmentOrderId: data.fulfillmentOrderId,
    reservationId: data.reservationId,
    carrierServiceCode: data.carrierServiceCode,
    shipTo: JSON.stringify(data.shipTo),
    maxPackageWeightGrams: data.maxPackageWeightGrams,
    priority: data.priority,
    cutOffAt: dueAt,
    waveId: null,
    labelled: false,
    handedOverAt: null,
    voidReason: null,
    correlationId: event.correlationId,
    causeEventId: event.eventId,
    status: 'CREATED',
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const lines = data.lines.map((line, index) => ({
    outboundOrderId: id,
    lineNo: index + 1,
    orderLineId: line.lineId,
    skuCode: line.skuCode,
    quantity: line.quantity,
    pickedQuantity: 0,
    missingQuantity: 0,
    unitWeightGrams: line.unitWeightGrams,
  }));
  return { event, outbound, lines };
}

const created = ({ event, outbound, lines }: Accepted) => ({
  ...outboundChanged(
    outbound,
    { previousStatus: null, status: 'CREATED', version: 1 },
    { lines: eventLines(lines) },
  ),
  context: { correlationId: event.correlationId, causationId: event.eventId, actor: ACTOR },
});
