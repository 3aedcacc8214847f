import type { BatchHandler, EventOf } from '@tradegraph/event-log';
import { bookCosts } from '../commands/book-costs.js';

/** Goods that come in or go out move what a unit costs. */
export const goodsMoved = (booksCurrency: string): BatchHandler => ({
  types: ['STOCK_RECEIVED', 'OUTBOUND_ORDER_CHANGED'],
  apply: (tx, events) =>
    bookCosts(tx, events as EventOf<'STOCK_RECEIVED' | 'OUTBOUND_ORDER_CHANGED'>[], booksCurrency),
});
