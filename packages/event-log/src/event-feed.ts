import type { EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import { InvalidCursorError } from './cursor.js';
import { replayChunk, replayRest } from './feed-replay.js';
import { readStreams } from './feed-streams.js';
import { FeedSubscription } from './feed-subscription.js';
import type { EventListener } from './feed-subscription.js';
import { pause, startLoop } from './loop.js';
import type { EventPage } from './outbox.js';
import { RedisLink } from './redis-link.js';
import type { RedisSettings } from './redis-link.js';
import { SourceTail } from './source-tail.js';

export interface EventFeedOptions {
  /** Only its options are used: the feed makes one connection to wait on and one to replay from. */
  redis: RedisSettings;
  sources: readonly EventSource[];
  fetchEvents: (source: EventSource, after: number, first: number) => Promise<EventPage>;
  logger: Logger;
  options?: Partial<FeedTuning>;
}

export interface FeedTuning {
  /** How often the outboxes are asked although the streams seem fine. */
  auditMs: number;
}

export interface SubscribeOptions {
  /** Events after this sequence; from now on when left out. */
  after?: number;
  /** Awaited before each chunk of the replay: how many events the listener has room for, at least one. */
  room?: () => Promise<number>;
  /** The feed had to end this subscription: the listener threw, or its place expired before it was read. */
  onError?: (error: unknown) => void;
}

export interface FeedHandle {
  close(): void;
  /** The listener gets every event after this sequence. */
  startedAfter: number;
}

export interface EventFeed {
  /**
   * Contiguous events, in order, none twice; the listener may be called before the promise resolves. Rejects with
   * a `CursorExpiredError` when events after `after` are gone, an `InvalidCursorError` when it lies in the future.
   */
  subscribe(source: EventSource, listener: EventListener, options?: SubscribeOptions): Promise<FeedHandle>;
  /**
   * The sequence up to which everything has been delivered. Those events are committed, so what is read from
   * the source afterwards is at least as new: a snapshot that starts with this cursor misses nothing.
   */
  latest(source: EventSource): Promise<number>;
  stop(): Promise<void>;
}

const defaults: FeedTuning = { auditMs: 5_000 };
const READY_MS = 5_000;
const BACKOFF = { firstMs: 100, capMs: 2_000 };

/**
 * Follows several sources with one waiting read per process and fans their events out in memory. While Redis is
 * away, or has lost its data, it goes on from the outboxes.
 */
export function createEventFeed(setup: EventFeedOptions): EventFeed {
  const { redis, sources, fetchEvents, logger } = setup;
  const { auditMs } = { ...defaults, ...setup.options };
  const waiting = new RedisLink(redis, logger);
  const replaying = new RedisLink(redis, logger);
  const stopping = new AbortController();
  const tails = new Map(
    sources.map(
      (source) => [source, new SourceTail(source, fetchEvents.bind(null, source), logger, auditMs)] as const,
    ),
  );
  const loop = startLoop({
    name: 'following the streams',
    run: (signal) => readStreams([...tails.values()], waiting, signal),
    pollMs: 0,
    backoff: BACKOFF,
    logger,
  });

  const readyTail = async (source: EventSource): Promise<SourceTail & { position: number }> => {
    const tail = tails.get(source);
    if (!tail) throw new Error(`This feed does not follow ${source}`);
    for (const deadline = Date.now() + READY_MS; tail.position === undefined;) {
      if (Date.now() > deadline) throw new Error(`Neither Redis nor ${source} tells where its events stand`);
      await pause(10, stopping.signal);
      if (stopping.signal.aborted) throw new Error('The feed is stopped');
    }
    return tail as SourceTail & { position: number };
  };

  /** Another process may have given out a cursor that this one has not reached; nobody gives out a future one. */
  const assertKnown = async (source: EventSource, after: number): Promise<void> => {
    const { latestSequence } = await fetchEvents(source, after, 1);
    if (after > latestSequence) throw new InvalidCursorError(`${source} has no event ${after} yet`);
  };

  return {
    latest: async (source) => (await readyTail(source)).position,
    subscribe: async (source, listener, { after, room, onError } = {}) => {
      const tail = await readyTail(source);
      const startedAfter = after ?? tail.position;
      if (startedAfter > tail.position) await assertKnown(source, startedAfter);
      const subscription = new FeedSubscription(startedAfter, listener, (error) => {
        logger.warn({ err: error, source }, 'A subscription to the log ended');
        onError?.(error);
      });
      const replay = { tail, redis: replaying, fetchEvents: fetchEvents.bind(null, source), room };
      // The first chunk is awaited: it tells whether the place still exists.
      const live = await replayChunk(replay, subscription);
      if (!live) void replayRest(replay, subscription, stopping.signal);
      return {
        startedAfter,
        close: () => {
          subscription.closed = true;
          tail.detach(subscription);
        },
      };
    },
    stop: async () => {
      stopping.abort();
      const stopped = loop.stop();
      waiting.stop(); // ends a waiting read
      replaying.stop();
      await stopped;
      for (const tail of tails.values()) tail.close();
    },
  };
}
