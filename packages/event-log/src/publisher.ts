import type { EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import type { DataSource } from 'typeorm';
import { withConnection } from './guarded-transaction.js';
import { loadSequenced, readExtent } from './outbox.js';
import type { SequencedEvent } from './outbox.js';
import type { RedisLink } from './redis-link.js';
import { appendToStream, lastInStream, streamKey } from './stream.js';

export interface PublisherOptions {
  dataSource: DataSource;
  redis: RedisLink;
  source: EventSource;
  logger: Logger;
  /** Events per round. */
  batch: number;
  /** How many of the newest events a lost stream starts with again. */
  restartTail: number;
}

/** Redis runs nothing else while it takes one addition. */
const ADDITION_BYTES = 1024 * 1024;

export interface PublishedBatch {
  /** The stream's last sequence. */
  last: number;
  more: boolean;
}

/**
 * Brings the stream one batch closer to the outbox. It keeps nothing in memory: what Redis has decides where
 * to go on, so a lost tail is added again, and replicas may publish at the same time.
 *
 * A stream that is gone altogether does not start from the beginning, which may be millions of events ago, but
 * with the newest `restartTail`. Whoever is further behind sees the gap and reads the outbox.
 */
export async function publishEvents(options: PublisherOptions): Promise<PublishedBatch> {
  const { dataSource, redis, source, batch } = options;
  const last = await redis.run((client) => lastInStream(client, source));
  const { latest, events } = await withConnection(dataSource, async (runner) => {
    const extent = await readExtent(runner);
    const after = last ?? Math.max(0, extent.latest - options.restartTail);
    return { latest: extent.latest, events: await loadSequenced(runner, after, batch) };
  });
  const reason = last === null ? undefined : cannotContinue(last, latest, events);
  if (reason !== undefined) {
    options.logger.error({ last, latest, reason }, 'The stream does not fit the outbox: it starts anew');
    await redis.run((client) => client.del(streamKey(source)));
    return { last: 0, more: true };
  }
  const reached = (await appendParts(options, events, 'begin')) ?? last ?? 0;
  return { last: reached, more: events.length === batch };
}

/**
 * Adds what this process has just numbered, without a look at the outbox: the common case. Redis itself checks that
 * it follows the stream's end. Where it does not (the stream is gone, lost its tail, belongs to another history, or
 * another replica is ahead), `more` asks for a round of `publishEvents`, which finds out why.
 */
export async function publishNumbered(
  options: Pick<PublisherOptions, 'redis' | 'source'>,
  events: readonly SequencedEvent[],
): Promise<PublishedBatch> {
  const reached = (await appendParts(options, events, 'follow')) ?? 0;
  return { last: Math.max(0, reached), more: reached !== events.at(-1)?.sequence };
}

/** The stream's last sequence afterwards; undefined when there was nothing to add. */
async function appendParts(
  { redis, source }: Pick<PublisherOptions, 'redis' | 'source'>,
  events: readonly SequencedEvent[],
  mode: 'begin' | 'follow',
): Promise<number | undefined> {
  let reached: number | undefined;
  for (const part of partsOf(events)) {
    reached = await redis.run((client) => appendToStream(client, source, part, mode));
  }
  return reached;
}

/**
 * `latest` was read after `last`, and nothing is published before its sequence is committed. So a stream that
 * is ahead belongs to another database, or to a part of this one's history that a restored backup lacks.
 */
function cannotContinue(last: number, latest: number, events: readonly SequencedEvent[]): string | undefined {
  if (last > latest) return 'the stream is ahead of the outbox';
  const next = events[0]?.sequence;
  if (next !== undefined && next > last + 1)
    return 'the events after the stream are older than the retention';
  return undefined;
}

function* partsOf(events: readonly SequencedEvent[]): Generator<SequencedEvent[]> {
  let part: SequencedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    if (part.length > 0 && bytes + event.json.length > ADDITION_BYTES) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(event);
    bytes += event.json.length;
  }
  if (part.length > 0) yield part;
}
