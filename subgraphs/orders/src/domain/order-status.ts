import { defineTransitions } from '@tradegraph/kernel';

export type OrderStatus =
  | 'PENDING'
  | 'APPROVED'
  | 'BACKORDERED'
  | 'ALLOCATED'
  | 'RELEASED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'ON_HOLD'
  | 'CANCEL_REQUESTED'
  | 'CANCELLED';

/** The states that a hold interrupts, and that its release returns to. */
export type HoldableStatus = 'PENDING' | 'APPROVED' | 'ALLOCATED';

export type OrderMode = 'LIVE' | 'HISTORY';

/**
 * Every step that an order may take, whoever asks for it; a command narrows it further (order-decisions.ts).
 * An order that leaves in one parcel is SHIPPED without having been PARTIALLY_SHIPPED.
 */
export const orderTransitions = defineTransitions<OrderStatus>('Order', 'PENDING', {
  PENDING: ['APPROVED', 'ON_HOLD', 'CANCELLED'],
  APPROVED: ['ALLOCATED', 'BACKORDERED', 'ON_HOLD', 'CANCELLED'],
  BACKORDERED: ['APPROVED', 'CANCELLED'],
  ALLOCATED: ['RELEASED', 'ON_HOLD', 'CANCELLED'],
  RELEASED: ['PARTIALLY_SHIPPED', 'SHIPPED', 'CANCEL_REQUESTED'],
  PARTIALLY_SHIPPED: ['SHIPPED'],
  SHIPPED: ['DELIVERED'],
  DELIVERED: ['COMPLETED'],
  COMPLETED: [],
  ON_HOLD: ['PENDING', 'APPROVED', 'ALLOCATED', 'CANCELLED'],
  CANCEL_REQUESTED: ['CANCELLED', 'RELEASED'],
  CANCELLED: [],
});
