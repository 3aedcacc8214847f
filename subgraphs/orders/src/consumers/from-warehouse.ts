import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import type { KnownEvent } from '@tradegraph/events';
import type { Clock } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import { advanceOrders, partsOf, type PartsWork } from '../commands/advance-orders.js';
import { causeOf, type Causes } from '../commands/flow.js';
import { OrderWork } from '../commands/order-work.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import { keepWarehouses } from '../repositories/fact-repository.js';
import { saveFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { cancelUncovered, countShipped } from '../repositories/line-quantities.js';
import { planTasks } from '../repositories/task-repository.js';
import { keepTimeline } from '../repositories/timeline-repository.js';
import { causesByOrder } from './cause-of-event.js';
import { timelinesOf } from './timeline-of.js';

type OutboundChanged = EventOf<'OUTBOUND_ORDER_CHANGED'>;

/** What the warehouses do with what they were given. */
export const fromWarehouse = (clock: Clock): BatchHandler => ({
  types: ['WAREHOUSE_UPSERTED', 'OUTBOUND_ORDER_CHANGED'],
  apply: async (tx, events) => {
    await keepWarehouses(tx, warehousesOf(events));
    await applyOutbound(tx, events.filter(isOutbound), clock.now());
    await keepTimeline(tx, timelinesOf(events));
  },
});

const isOutbound = (event: KnownEvent): event is OutboundChanged =>
  event.eventType === 'OUTBOUND_ORDER_CHANGED';

const warehousesOf = (events: readonly KnownEvent[]) =>
  events.flatMap((event) => {
    if (event.eventType !== 'WAREHOUSE_UPSERTED') return [];
    const { warehouseCode: code, countryCode, type, status = 'ACTIVE' } = event.data;
    return [{ code, countryCode, type, status }];
  });

const HEEDED = ['PICKING', 'HANDED_OVER', 'VOIDED', 'SHORT_PICKED'];

async function applyOutbound(
  tx: EntityManager,
  events: readonly OutboundChanged[],
  now: Date,
): Promise<void> {
  const heeded = events.flatMap((event) => {
    const { orderId, fulfillmentOrderId, status, voidRefused } = event.data;
    const counts = HEEDED.includes(status) && !voidRefused;
    return orderId && fulfillmentOrderId && counts ? [{ orderId, fulfillmentOrderId, event }] : [];
  });
  if (heeded.length === 0) return;
  const causes = causesByOrder(heeded);
  const work = await OrderWork.lock(tx, [...causes.keys()], now, causeOf(causes));
  const parts = await partsOf(tx, work);
  const byId = new Map(parts.parts.map((part) => [part.id, part] as const));
  const left: string[] = [];
  const undone: string[] = [];
  for (const { orderId, fulfillmentOrderId, event } of heeded) {
    const part = byId.get(fulfillmentOrderId);
    if (!part || !move(part, event, now)) continue;
    parts.changed.add(part);
    if (part.status === 'SHIPPED') left.push(orderId);
    if (part.status === 'CANCELLED') undone.push(orderId);
  }
  await saveFulfillmentOrders(tx, [...parts.changed]);
  await settleParts(tx, work, { left, undone }, causes);
  if (left.length + undone.length > 0) await advanceOrders(tx, work, emptied(parts));
  await work.save();
}

/** What is saved already. */
const emptied = ({ parts }: PartsWork): PartsWork => ({ parts, changed: new Set() });

const ENDED = ['SHIPPED', 'DELIVERED', 'CANCELLED'];

/** False: it is there already, or past it. */
function move(part: FulfillmentOrderEntity, { data, timestamp }: OutboundChanged, now: Date): boolean {
  if (ENDED.includes(part.status)) return false;
  switch (data.status) {
    case 'PICKING':
      if (part.status !== 'RELEASED') return false;
      part.status = 'IN_PROGRESS';
      break;
    case 'HANDED_OVER':
      part.status = 'SHIPPED';
      part.handedOverAt = new Date(data.handedOverAt ?? timestamp);
      break;
    default:
      part.status = 'CANCELLED';
      part.cancelReason = data.reason ?? (data.status === 'SHORT_PICKED' ? 'Less was found' : 'Voided');
  }
  part.version++;
  part.updatedAt = now;
  return true;
}

/** Counts what left, gives up what a cancelled order does not get, and has the rest allocated anew. */
async function settleParts(
  tx: EntityManager,
  work: OrderWork,
  { left, undone }: { left: readonly string[]; undone: readonly string[] },
  causes: Causes,
): Promise<void> {
  const isCancelled = (id: string) => work.orders.get(id)?.status === 'CANCEL_REQUESTED';
  await countShipped(tx, [...new Set(left)]);
  await cancelUncovered(tx, [...new Set(undone.filter(isCancelled))]);
  const anew = [...new Set(undone)].filter((id) => !isCancelled(id));
  await planTasks(
    tx,
    anew.map((orderId) => {
      const { correlationId, causationId = null } = causeOf(causes)(orderId);
      return { orderId, kind: 'ALLOCATE', dueAt: work.now, correlationId, causeEventId: causationId };
    }),
  );
}
