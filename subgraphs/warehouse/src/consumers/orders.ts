import type { BatchHandler } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { followOrders, type OrderFact } from '../commands/follow-orders.js';

/** Fulfilment orders become work, or are called off. */
export const orderFacts = (clock: Clock): BatchHandler => ({
  types: ['FULFILLMENT_ORDER_RELEASED', 'FULFILLMENT_ORDER_CANCEL_REQUESTED'],
  apply: (tx, events) => followOrders(tx, events as readonly OrderFact[], clock.now()),
});
