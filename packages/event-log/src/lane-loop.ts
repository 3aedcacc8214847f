import type { Logger } from '@tradegraph/service-kit';
import { applyAll } from './apply-all.js';
import { ConsumerReader } from './consumer-reader.js';
import type { ConsumerOptions, ConsumerTuning } from './consumer.js';
import { readOffset } from './inbox.js';
import type { Lane } from './lanes.js';
import { startLoop } from './loop.js';
import { RedisLink } from './redis-link.js';

interface LaneOptions extends ConsumerOptions {
  lane: Lane;
  tuning: ConsumerTuning;
  logger: Logger;
  /** Sees to it that the lane has its place; shared by the lanes, and called again when it failed. */
  open(signal: AbortSignal): Promise<void>;
  /** After each round, also one that brought nothing. */
  onRound(): Promise<void>;
}

export interface RunningLane {
  /** Ends after the transaction under way. */
  stop(): Promise<void>;
  lag(): number;
}

/** Reads the whole source, and applies the events of its lane; the others move its offset and cost nothing more. */
export function startLane(options: LaneOptions): RunningLane {
  const { tuning, logger } = options;
  const redis = new RedisLink(options.redis, logger);
  const reader = new ConsumerReader({ ...options, ...tuning, redis });
  let offset: number | undefined;

  /** What the database says counts: another replica may have been quicker, or the answer to a commit was lost. */
  const onReached = (reached: number): void => {
    const moved = reached > (offset ?? 0);
    offset = reached;
    if (moved) options.onCommit?.();
  };
  const start = async (signal: AbortSignal): Promise<number> => {
    await options.open(signal);
    const found = await readOffset(options.dataSource, options);
    if (found === null) throw new Error(`The offset of ${options.consumer} in ${options.source} is gone`);
    return found;
  };
  const run = async (signal: AbortSignal): Promise<boolean> => {
    offset ??= await start(signal);
    await applyAll(
      { ...tuning, inbox: options, onReached, signal, logger },
      await reader.next(offset, signal),
    );
    await options.onRound();
    return true;
  };
  const loop = startLoop({ name: 'consuming', run, pollMs: 0, backoff: tuning.retry, logger });
  return {
    lag: () => Math.max(0, reader.latest - (offset ?? 0)),
    stop: async () => {
      const stopped = loop.stop();
      redis.stop(); // ends a waiting read
      await stopped;
    },
  };
}
