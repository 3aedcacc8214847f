import type { OrderEvent } from '../domain/order-event.js';
import type { OrderChanges } from '../repositories/order-repository.js';

/** What an event changes in the order's own row, besides version and time of change. */
export function changesOf(event: OrderEvent, now: Date): OrderChanges {
  const { status } = event;
  switch (event.type) {
    case 'APPROVED':
      return { status, approvedAt: now };
    case 'HELD':
      return { status, heldFrom: event.heldFrom };
    case 'HOLD_RELEASED':
      return status === 'ON_HOLD' ? { status } : { status, heldFrom: null };
    case 'CANCELLED':
    case 'VOIDED':
      return { status, heldFrom: null, cancelledAt: now, cancelReason: event.reason };
    case 'CANCEL_REQUESTED':
      return { status, cancelReason: event.reason };
    case 'CANCEL_REFUSED':
      return { status, cancelReason: null };
    case 'SHIPPED':
      return { status, handedOverAt: event.handedOverAt };
    case 'DELIVERED':
      return { status, deliveredAt: event.deliveredAt };
    case 'COMPLETED':
      return { status, completedAt: now };
    case 'ALLOCATED':
    case 'BACKORDERED':
    case 'BACKORDER_ENDED':
    case 'RELEASED':
    case 'PARTIALLY_SHIPPED':
      return { status };
  }
}
