import { redisOptions, type Logger } from '@tradegraph/service-kit';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';

/** What all processes have spent under a key, and for how long that still counts. */
export interface SharedCount {
  spent: number;
  resetsInMs: number;
}

export interface SharedCounter {
  /** Rejects when Redis is not there: nothing was counted then, or nothing that we know of. */
  add(key: string, points: number): Promise<SharedCount>;
  close(): Promise<void>;
}

/** A client that waits for nothing: while Redis is away a report fails at once, and each process counts for itself. */
export function sharedCounter(redisUrl: string, windowSeconds: number, logger: Logger): SharedCounter {
  const client = createClient({
    ...redisOptions(redisUrl),
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
  });
  // It connects again by itself; who reports says once that the counts are not shared.
  client.on('error', (error: Error) => logger.debug({ err: error }, 'the counter of budgets'));
  client.connect().catch(() => undefined);
  const limiter = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: 'budget',
    // The limit is judged from the count: here it only may not be reached.
    points: Number.MAX_SAFE_INTEGER,
    duration: windowSeconds,
  });
  return {
    add: async (key, points) => {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, points);
      return { spent: consumedPoints, resetsInMs: msBeforeNext };
    },
    close: async () => client.destroy(),
  };
}
