import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { followOutboundOrders } from '../commands/follow-outbound-orders.js';

/** Shipments follow what the warehouse does with outbound orders. */
export const warehouseChanges = (clock: Clock): BatchHandler => ({
  types: ['OUTBOUND_ORDER_CHANGED'],
  apply: (tx, events) => followOutboundOrders(tx, events as EventOf<'OUTBOUND_ORDER_CHANGED'>[], clock.now()),
});
