import type { BatchHandler } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { followOrders, type OrderFact } from '../commands/follow-orders.js';

/** Orders get their account and their payments, and their voucher when they are completed. */
export const orderFacts = (clock: Clock): BatchHandler => ({
  types: ['ORDER_CREATED', 'ORDER_COMPLETED', 'ORDER_CANCELLED'],
  apply: (tx, events) => followOrders(tx, events as OrderFact[], clock.now()),
});
