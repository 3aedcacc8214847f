import { pause } from './loop.js';
import { RedisUnavailableError } from './redis-link.js';
import type { RedisClient, RedisLink } from './redis-link.js';
import type { SourceTail } from './source-tail.js';
import { contiguousEvents, sequenceOf, streamId, streamKey } from './stream.js';
import type { StreamEntry } from './stream.js';

const COUNT = 500;
const BLOCK_MS = 1_000;
/** A source that fills a gap is left out of the read, and should be taken in again soon. */
const SHORT_BLOCK_MS = 50;
const FALLBACK_POLL_MS = 1_000;

/** One waiting read over all sources; delivers what it brings. While Redis is away, the outboxes are polled. */
export async function readStreams(
  tails: readonly SourceTail[],
  redis: RedisLink,
  signal: AbortSignal,
): Promise<boolean> {
  // Nothing of a single source is awaited: one that hangs must not hold up the others.
  const started = tails.filter(({ position }) => position !== undefined);
  for (const tail of tails) if (!started.includes(tail)) tail.start(redis);
  for (const tail of started) tail.auditWhenDue();
  const readable = started.filter(({ hasGap }) => !hasGap);
  try {
    if (readable.length > 0) await readOnce(readable, redis, readable.length < started.length);
    else await pause(SHORT_BLOCK_MS, signal);
  } catch (error) {
    if (!(error instanceof RedisUnavailableError)) throw error;
    for (const tail of started) void tail.catchUp();
    await pause(FALLBACK_POLL_MS, signal);
  }
  return true;
}

async function readOnce(tails: readonly SourceTail[], redis: RedisLink, hurry: boolean): Promise<void> {
  const block = hurry ? SHORT_BLOCK_MS : BLOCK_MS;
  const places = tails.map(({ source, position }) => ({
    key: streamKey(source),
    id: streamId(position ?? 0),
  }));
  const read = (client: RedisClient) => client.xRead(places, { COUNT, BLOCK: block });
  const streams = await redis.run<{ name: string; messages: StreamEntry[] }[] | null>(read, block + 5_000);
  for (const { name, messages } of streams ?? []) {
    const tail = tails.find(({ source }) => name.endsWith(streamKey(source))); // the client may prefix its keys
    if (tail) accept(tail, messages);
  }
}

function accept(tail: SourceTail, entries: readonly StreamEntry[]): void {
  tail.deliver(contiguousEvents(entries, tail.position ?? 0));
  const newest = entries.at(-1);
  if (newest && sequenceOf(newest.id) > (tail.position ?? 0)) tail.fillGap();
}
