import type { EventHandlers } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import { bookReceipt } from '../commands/book-receipt.js';

/** The warehouse received goods: the stock books follow. */
export const stockReceived =
  (clock: Clock): NonNullable<EventHandlers['STOCK_RECEIVED']> =>
  (tx, event) =>
    bookReceipt(tx, event, clock.now());
