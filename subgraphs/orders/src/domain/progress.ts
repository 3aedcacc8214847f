import type { FlowEvent } from './order-event.js';
import type { OrderStatus } from './order-status.js';

export interface PartProgress {
  id: string;
  status: string;
  handedOverAt: Date | null;
  deliveredAt: Date | null;
}

export interface OrderProgress {
  status: OrderStatus;
  cancelReason: string | null;
  /** Units that are in no part that lives: to be allocated. */
  unitsMissing: number;
  parts: readonly PartProgress[];
}

const GONE = ['SHIPPED', 'DELIVERED'];

/** The next step that follows from where the order's parts are; null when there is none yet. */
export function nextStep({ status, cancelReason, unitsMissing, parts }: OrderProgress): FlowEvent | null {
  const living = parts.filter((part) => part.status !== 'CANCELLED');
  const gone = living.filter((part) => GONE.includes(part.status));
  const waiting = living.length - gone.length;
  switch (status) {
    case 'CANCEL_REQUESTED':
      if (waiting > 0) return null;
      return gone.length > 0
        ? { type: 'CANCEL_REFUSED', status: 'RELEASED', reason: 'A warehouse had handed it over' }
        : { type: 'VOIDED', status: 'CANCELLED', reason: cancelReason ?? 'Cancelled' };
    case 'RELEASED':
    case 'PARTIALLY_SHIPPED':
      return shipped(status, gone, waiting + unitsMissing > 0);
    case 'SHIPPED': {
      const times = gone.map(({ deliveredAt }) => deliveredAt?.getTime() ?? null);
      if (gone.length === 0 || times.includes(null)) return null;
      const deliveredAt = new Date(Math.max(...times.map((time) => time ?? 0)));
      return { type: 'DELIVERED', status: 'DELIVERED', deliveredAt };
    }
    default:
      return null;
  }
}

function shipped(status: OrderStatus, gone: readonly PartProgress[], more: boolean): FlowEvent | null {
  if (gone.length === 0) return null;
  const fulfillmentOrderIds = gone.map(({ id }) => id);
  const handedOverAt = new Date(Math.max(...gone.map((part) => part.handedOverAt?.getTime() ?? 0)));
  if (!more) return { type: 'SHIPPED', status: 'SHIPPED', fulfillmentOrderIds, handedOverAt };
  if (status === 'PARTIALLY_SHIPPED') return null;
  return { type: 'PARTIALLY_SHIPPED', status: 'PARTIALLY_SHIPPED', fulfillmentOrderIds, handedOverAt };
}
