import type { EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import type { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { PoisonPolicy } from './apply-all.js';
import type { ReaderTuning } from './consumer-reader.js';
import { countDeadLetters } from './dead-letters.js';
import type { EventWork } from './event-handlers.js';
import type { FetchEvents } from './fetch-page.js';
import { startLane } from './lane-loop.js';
import { lanesOf } from './lanes.js';
import type { Backoff } from './loop.js';
import { consumerMetrics } from './metrics.js';
import type { RedisSettings } from './redis-link.js';
import { openLanes } from './open-lanes.js';
import { replayAggregate } from './replay.js';
import type { ReplayResult } from './replay.js';

export interface ConsumerOptions extends EventWork {
  /** The consumer's own database, where its effects and its offset live. */
  dataSource: DataSource;
  /** Only its options are used: a waiting read needs a connection of its own. */
  redis: RedisSettings;
  source: EventSource;
  /** Its name in offsets, dead letters and metrics; replicas share it. */
  consumer: string;
  fetchEvents: FetchEvents;
  logger: Logger;
  registry: Registry;
  /** Called after each commit, so that the owner nudges its own log. */
  onCommit?: () => void;
  /** How many lanes work side by side, 1 unless given; the same in every replica. */
  lanes?: number | undefined;
  options?: Partial<ConsumerTuning>;
}

export interface ConsumerTuning extends ReaderTuning, PoisonPolicy {
  /** After a system error the whole transaction is tried again, for as long as it takes. */
  retry: Backoff;
  /** Between two looks at the dead letters, for the metrics. */
  measureMs: number;
}

export interface Consumer {
  /** Ends after the transaction under way. */
  stop(): Promise<void>;
  readonly source: EventSource;
  /** Events that failed, and those that wait behind them. */
  deadLetters(): Promise<{ DEAD: number; PARKED: number }>;
  /** Events of the source that have not taken effect yet, as far as this process has heard. */
  lag(): number;
  /** Tries a dead letter's aggregate again, from its first waiting event on. */
  replayDeadLetter(id: number): Promise<ReplayResult>;
}

const defaults: ConsumerTuning = {
  batch: 200,
  blockMs: 1_000,
  auditMs: 5_000,
  retry: { firstMs: 1_000, capMs: 30_000 },
  poisonTries: 3,
  poisonRetry: { firstMs: 100, capMs: 1_000 },
  measureMs: 5_000,
};

/** A batch handler's cost is by the transaction rather than by the event. */
const BATCH_HANDLER_EVENTS = 500;

/**
 * Applies every event of a source exactly once and in order, for as long as the process lives. Run it in every
 * replica: the offset's row lock lets one of them through at a time; several lanes let as many through, each with
 * aggregates of its own. A consumer that starts for the first time begins with the oldest event that its source
 * still keeps. Nothing is ever skipped: if events expire before they were consumed, the consumer stands still and
 * says so.
 */
export function startConsumer(setup: ConsumerOptions): Consumer {
  if (!setup.handlers === !setup.batch) throw new Error('A consumer has either handlers or a batch handler');
  const tuning = { ...defaults, ...(setup.batch && { batch: BATCH_HANDLER_EVENTS }), ...setup.options };
  const labels = { consumer: setup.consumer, source: setup.source };
  const metrics = consumerMetrics(setup.registry);
  const parts = { ...setup, tuning, logger: setup.logger.child(labels) };
  let measureAt = 0;
  let opening: Promise<void> | undefined;

  const open = (signal: AbortSignal): Promise<void> => {
    const policy = { ...tuning, signal, logger: parts.logger };
    opening ??= openLanes(setup, setup.lanes ?? 1, setup.fetchEvents, policy).finally(
      () => (opening = undefined),
    );
    return opening;
  };

  const measure = async (): Promise<void> => {
    metrics.lag.set(labels, lag());
    if (Date.now() < measureAt) return;
    measureAt = Date.now() + tuning.measureMs;
    const counts = await countDeadLetters(setup.dataSource, setup);
    for (const [state, count] of Object.entries(counts)) metrics.deadLetters.set({ ...labels, state }, count);
  };
  const running = lanesOf(setup.lanes ?? 1).map((lane) =>
    startLane({ ...parts, lane, open, onRound: measure }),
  );
  const lag = (): number => Math.max(...running.map((lane) => lane.lag()));

  return {
    source: setup.source,
    lag,
    deadLetters: () => countDeadLetters(setup.dataSource, setup),
    replayDeadLetter: async (id) => {
      const result = await replayAggregate(setup, setup.lanes ?? 1, id);
      if (result.replayed > 0) setup.onCommit?.();
      return result;
    },
    stop: async () => void (await Promise.all(running.map((lane) => lane.stop()))),
  };
}
