import type { EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { measureBacklog, type Backlog } from './backlog.js';
import type { FetchEvents } from './fetch-page.js';
import { startLoop } from './loop.js';
import { outboxMetrics } from './metrics.js';
import { readEvents, type SequencedEvent } from './outbox.js';
import { NumberedEvents } from './numbered-events.js';
import { publishEvents, publishNumbered } from './publisher.js';
import { RedisLink } from './redis-link.js';
import type { RedisSettings } from './redis-link.js';
import { pruneOutbox, trimStream } from './retention.js';
import { sequenceEvents } from './sequencer.js';

export interface EventLogOptions {
  /** With `multipleStatements`. */
  dataSource: DataSource;
  /** Only its options are used: the log has a connection of its own. */
  redis: RedisSettings;
  source: EventSource;
  logger: Logger;
  registry: Registry;
  options?: Partial<EventLogTuning>;
}

export interface EventLogTuning {
  /** Events per transaction of the sequencer and per round of the publisher. */
  batch: number;
  /** How soon work is found that nobody nudged for, e.g. of a replica that died after its commit. */
  pollMs: number;
  /** How many of the newest events a stream gets that Redis has lost. */
  restartTail: number;
  streamAgeMs: number;
  outboxAgeMs: number;
  measureMs: number;
  /** Between two rounds of trimming the stream and the outbox. */
  retentionMs: number;
}

export interface EventLog {
  /** Call after each commit that appended events. Cheap: any number of calls are one round. */
  nudge: () => void;
  /** Ends the loops; what they had under way is finished first. */
  stop: () => Promise<void>;
  /** The outbox after a sequence, for consumers that miss a part of the stream. */
  readEvents: FetchEvents;
  /** What is committed and not in the stream yet. */
  backlog: () => Promise<Backlog>;
}

const HOUR_MS = 3_600_000;
const defaults: EventLogTuning = {
  batch: 500,
  pollMs: 1_000,
  restartTail: 1_000,
  streamAgeMs: 24 * HOUR_MS,
  outboxAgeMs: 7 * 24 * HOUR_MS,
  measureMs: 5_000,
  retentionMs: 60_000,
};
const BACKOFF = { firstMs: 100, capMs: 5_000 };

/**
 * Runs the log of one source: numbers what commands appended, publishes it to Redis, trims both. Run it in
 * every replica. While Redis or MySQL is away nothing is thrown: the loops wait, and say so once.
 */
export function startEventLog(setup: EventLogOptions): EventLog {
  const { dataSource, source, logger } = setup;
  const tuning = { ...defaults, ...setup.options };
  const redis = new RedisLink(setup.redis, logger);
  const metrics = outboxMetrics(setup.registry);
  const numbered = new NumberedEvents();
  let published: number | null = null;
  let retainAt = Date.now() + tuning.retentionMs;

  const publisher = startLoop({
    name: 'publishing',
    pollMs: tuning.pollMs,
    run: async () => {
      const events = numbered.take();
      const result = await (events
        ? publishNumbered({ redis, source }, events)
        : publishEvents({ dataSource, redis, source, logger, ...tuning }));
      published = result.last;
      return result.more || numbered.waiting;
    },
    backoff: BACKOFF,
    logger,
  });

  const sequencer = startLoop({
    name: 'sequencing',
    pollMs: tuning.pollMs,
    run: async (_signal, nudged) => {
      const committed = (events: SequencedEvent[]) => {
        if (events.length === 0) return;
        numbered.offer(events);
        publisher.nudge();
      };
      const round = { dataSource, limit: tuning.batch, nudged, committed };
      return (await sequenceEvents(round)) === tuning.batch;
    },
    backoff: BACKOFF,
    logger,
  });

  const keeper = startLoop({
    name: 'retention',
    pollMs: tuning.measureMs,
    run: async () => {
      const backlog = await measureBacklog(dataSource, published);
      metrics.backlog.set({ source }, backlog.events);
      metrics.delay.set({ source }, backlog.seconds);
      if (Date.now() < retainAt) return false;
      retainAt = Date.now() + tuning.retentionMs;
      await pruneOutbox(dataSource, tuning.outboxAgeMs); // first: it has to go on while Redis is away
      await trimStream(dataSource, redis, source, tuning.streamAgeMs);
      return false;
    },
    backoff: BACKOFF,
    logger,
  });

  return {
    nudge: sequencer.nudge,
    readEvents: (after, first) => readEvents(dataSource, after, first),
    backlog: () => measureBacklog(dataSource, published),
    stop: async () => {
      await Promise.all([sequencer.stop(), keeper.stop()]);
      await publisher.stop();
      redis.stop();
    },
  };
}
