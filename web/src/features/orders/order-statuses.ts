import type { OrderStatus } from '../../__generated__/graphql.js';

/** In the order in which an order passes through them; the ways out at the end. */
export const orderStatuses: readonly OrderStatus[] = [
  'PENDING',
  'APPROVED',
  'BACKORDERED',
  'ALLOCATED',
  'RELEASED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'ON_HOLD',
  'CANCEL_REQUESTED',
  'CANCELLED',
];

/** Somebody or something still has to act before the order leaves. */
export const openStatuses: readonly OrderStatus[] = [
  'PENDING',
  'APPROVED',
  'BACKORDERED',
  'ALLOCATED',
  'RELEASED',
];

export type OrderAction =
  'review' | 'approve' | 'allocate' | 'send' | 'complete' | 'hold' | 'release' | 'cancel';

/** What a person may ask for in a state. The orders subgraph decides; this only leaves out what it would refuse. */
const actions: Partial<Record<OrderStatus, readonly OrderAction[]>> = {
  PENDING: ['approve', 'review', 'hold', 'cancel'],
  APPROVED: ['allocate', 'hold', 'cancel'],
  BACKORDERED: ['allocate', 'cancel'],
  ALLOCATED: ['send', 'hold', 'cancel'],
  RELEASED: ['cancel'],
  DELIVERED: ['complete'],
  ON_HOLD: ['release', 'hold', 'cancel'],
};

export const actionsOf = (status: OrderStatus): readonly OrderAction[] => actions[status] ?? [];
