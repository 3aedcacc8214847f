import type { EventEnvelope } from '@tradegraph/events';
import { CursorExpiredError } from './cursor.js';
import type { FeedSubscription } from './feed-subscription.js';
import { fetchPage } from './fetch-page.js';
import type { FetchEvents } from './fetch-page.js';
import { delayAfter, pause } from './loop.js';
import type { RedisLink } from './redis-link.js';
import type { SourceTail } from './source-tail.js';
import { contiguousEvents, streamId, streamKey } from './stream.js';
import type { StreamEntry } from './stream.js';

const CHUNK = 200;
const BACKOFF = { firstMs: 100, capMs: 5_000 };

export interface ReplayOptions {
  tail: SourceTail;
  redis: RedisLink;
  fetchEvents: FetchEvents;
  /** Awaited before each chunk, so that a slow reader holds up its own replay and fills no memory; how much it takes. */
  room?: (() => Promise<number>) | undefined;
}

/**
 * Gives the subscription one chunk of what it has missed; true once it is attached to the live end. Comparing
 * the sequences and attaching happen in the same turn of the event loop, so no event falls between them.
 */
export async function replayChunk(options: ReplayOptions, subscription: FeedSubscription): Promise<boolean> {
  if (attachIfLive(options.tail, subscription)) return true;
  const count = Math.min(CHUNK, (await options.room?.()) ?? CHUNK);
  const events = await readChunk(options, subscription.last, count);
  for (const event of events) subscription.offer(event);
  return attachIfLive(options.tail, subscription);
}

/** The chunks after the first. Errors are waited out; only an expired place ends the subscription. */
export async function replayRest(
  options: ReplayOptions,
  subscription: FeedSubscription,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !subscription.closed && !signal.aborted;) {
    const before = subscription.last;
    try {
      if (await replayChunk(options, subscription)) return;
      failures = subscription.last > before ? 0 : failures + 1;
    } catch (error) {
      if (error instanceof CursorExpiredError) return subscription.fail(error);
      failures++;
    }
    if (failures > 0) await pause(delayAfter(failures, BACKOFF), signal);
  }
}

function attachIfLive(tail: SourceTail, subscription: FeedSubscription): boolean {
  if (subscription.closed) return true;
  if (subscription.last < (tail.position ?? 0)) return false;
  tail.attach(subscription);
  return true;
}

/** From memory, from the stream, or from the outbox: the first that reaches back far enough. */
async function readChunk(
  { tail, redis, fetchEvents }: ReplayOptions,
  after: number,
  count: number,
): Promise<EventEnvelope[]> {
  const recent = tail.recent(after, count);
  if (recent.length > 0) return recent;
  const range = redis.run((client) =>
    client.xRange(streamKey(tail.source), `(${streamId(after)}`, '+', { COUNT: count }),
  );
  const streamed = contiguousEvents((await range.catch(() => [])) as StreamEntry[], after);
  if (streamed.length > 0) return streamed;
  return (await fetchPage(fetchEvents, tail.source, after, count)).events;
}
