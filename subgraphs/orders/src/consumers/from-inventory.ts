import type { BatchHandler } from '@tradegraph/event-log';
import { keepTimeline } from '../repositories/timeline-repository.js';
import { timelinesOf } from './timeline-of.js';

/** What became of the orders' stock, for their timelines; INVENTORY_CHANGED, most of that log, passes unparsed. */
export const fromInventory: BatchHandler = {
  types: ['RESERVATION_CREATED', 'RESERVATION_COMMITTED', 'RESERVATION_RELEASED', 'RESERVATION_EXPIRED'],
  apply: (tx, events) => keepTimeline(tx, timelinesOf(events)),
};
