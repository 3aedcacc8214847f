import { parseEnvelope } from '@tradegraph/events';
import type { EventSource } from '@tradegraph/events';
import type { EventPage } from './outbox.js';
import { CursorExpiredError } from './cursor.js';

/** Reads a source's outbox, wherever that is: `EventLog.readEvents` in the owner, its internal route elsewhere. */
export type FetchEvents = (after: number, first: number) => Promise<EventPage>;

/**
 * One page of the outbox, checked: it came over a network. Throws a `CursorExpiredError` when events after
 * `after` are missing from it for good.
 */
export async function fetchPage(
  fetchEvents: FetchEvents,
  source: EventSource,
  after: number,
  first: number,
): Promise<EventPage> {
  const page = await fetchEvents(after, first);
  const oldest = page.oldestSequence ?? page.latestSequence + 1;
  if (oldest > after + 1) throw new CursorExpiredError(source, after, oldest);
  const events = page.events.map(parseEnvelope);
  events.forEach((event, index) => {
    if (event.source !== source || event.sequence !== after + index + 1) {
      throw new Error(
        `The outbox of ${source} answered ${event.source} ${event.sequence}, not ${after + index + 1}`,
      );
    }
  });
  return { ...page, events };
}
