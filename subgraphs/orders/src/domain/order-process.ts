import type { EventData, EventTypeOf } from '@tradegraph/events';

export const TASK_KINDS = [
  'REVIEW',
  'ALLOCATE',
  'CHOOSE_CARRIER',
  'RELEASE',
  'FREE_STOCK',
  'COMPLETE',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What the office of a channel has decided about its orders. */
export interface ProcessPolicy {
  automation: 'AUTOMATIC' | 'MANUAL';
  completeAfterDays: number;
}

/** A step that follows from an event; `afterDays` later than it. */
export interface PlannedTask {
  orderId: string;
  kind: TaskKind;
  afterDays: number;
}

/** Something that happened to an order, as its event says it. */
export type OrdersEvent = {
  [T in EventTypeOf<'orders'>]: { eventType: T; data: EventData<T> };
}[EventTypeOf<'orders'>];

/**
 * The order's way from event to step, without any state of its own: the next step finds out by itself whether it
 * still applies. On a MANUAL channel people take the steps; only stock that nobody will use is freed by itself.
 */
export function next(event: OrdersEvent, policy: ProcessPolicy): PlannedTask[] {
  if (event.eventType === 'ORDER_CANCELLED') {
    return holdsStock(event.data.previousStatus) ? [task(event.data.orderId, 'FREE_STOCK')] : [];
  }
  // Its parts that no warehouse has yet: no warehouse will say that they are void.
  if (event.eventType === 'ORDER_CANCEL_REQUESTED') return [task(event.data.orderId, 'FREE_STOCK')];
  if (policy.automation === 'MANUAL') return [];
  switch (event.eventType) {
    case 'ORDER_CREATED':
      return isOurs(event.data) ? [task(event.data.orderId, 'REVIEW')] : [];
    case 'ORDER_APPROVED':
      return [task(event.data.orderId, 'ALLOCATE')];
    case 'ORDER_ALLOCATED':
      return [task(event.data.orderId, hasEveryCarrier(event.data) ? 'RELEASE' : 'CHOOSE_CARRIER')];
    case 'ORDER_HOLD_RELEASED':
      return goOn(event.data.orderId, event.data.status);
    case 'ORDER_DELIVERED':
      return [{ ...task(event.data.orderId, 'COMPLETE'), afterDays: policy.completeAfterDays }];
    case 'ORDER_HELD':
    case 'ORDER_BACKORDERED':
    case 'ORDER_BACKORDER_ENDED':
    case 'ORDER_RELEASED':
    case 'ORDER_CANCEL_REFUSED':
    case 'ORDER_PARTIALLY_SHIPPED':
    case 'ORDER_SHIPPED':
    case 'ORDER_COMPLETED':
    case 'FULFILLMENT_ORDER_RELEASED':
    case 'FULFILLMENT_ORDER_CANCEL_REQUESTED':
    case 'RULE_CHANGED':
      return [];
    default:
      throw unknown(event);
  }
}

const task = (orderId: string, kind: TaskKind): PlannedTask => ({ orderId, kind, afterDays: 0 });

/** History happened elsewhere. */
const isOurs = ({ mode, status }: EventData<'ORDER_CREATED'>): boolean =>
  mode === 'LIVE' && status === 'PENDING';

/** Where a plan may have reserved something. */
const holdsStock = (status: string | null): boolean =>
  ['APPROVED', 'BACKORDERED', 'ALLOCATED', 'ON_HOLD'].includes(status ?? '');

const hasEveryCarrier = ({ fulfillmentOrders }: EventData<'ORDER_ALLOCATED'>): boolean =>
  fulfillmentOrders.every((part) => part.carrierServiceCode !== null);

/** The step that the hold kept the order from. */
function goOn(orderId: string, status: string): PlannedTask[] {
  const kinds: Partial<Record<string, TaskKind>> = {
    PENDING: 'REVIEW',
    APPROVED: 'ALLOCATE',
    ALLOCATED: 'CHOOSE_CARRIER',
  };
  const kind = kinds[status];
  return kind ? [task(orderId, kind)] : [];
}

const unknown = (event: never): Error => new Error(`No way on from ${JSON.stringify(event)}`);
