import type { Logger } from '@tradegraph/service-kit';
import {
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  CountBreaker,
  handleWhen,
} from 'cockatiel';
import type { FetchMetrics } from '../metrics.js';

/** Half of the last calls, and at least this many, without an answer: the subgraph is left alone for a while. */
const WINDOW = { threshold: 0.5, size: 40, minimumNumberOfCalls: 12 };

export interface TrafficLimits {
  /** Reads that one subgraph answers at once, and as many mutations besides; each has a connection. */
  connections: number;
  /** Reads, and as many mutations, that wait for their turn at one subgraph; those beyond are refused at once. */
  queue: number;
  /** How long a subgraph that does not answer is left alone before one fetch tries it again, in milliseconds. */
  breakMs: number;
}

export const defaultTraffic: TrafficLimits = { connections: 64, queue: 1_000, breakMs: 1_000 };

export type TrafficGuard = <T>(kind: 'read' | 'write', call: () => Promise<T>) => Promise<T>;

/**
 * Stands before one subgraph: a bounded number of calls at once, a bounded number that waits, and none at all (it
 * throws at once) while the subgraph does not answer. After `breakMs` one call is let through to see whether it does.
 */
export function trafficGuard(
  subgraph: string,
  limits: TrafficLimits,
  metrics: FetchMetrics,
  logger: Logger,
): TrafficGuard {
  // Apart, because a mutation may take much longer: reads behind it would wait beyond their own deadline. Among equals
  // whoever came first has the earlier deadline, so a turn comes, or has become pointless, before one's own is over.
  const room = () => bulkhead(limits.connections, limits.queue);
  const rooms = { read: room(), write: room() };
  // What found no room was never asked, so it says nothing of the subgraph.
  const failed = handleWhen((error) => !(error instanceof BulkheadRejectedError));
  const breaker = circuitBreaker(failed, {
    halfOpenAfter: limits.breakMs,
    breaker: new CountBreaker(WINDOW),
  });
  metrics.breaker.set({ subgraph }, 0);
  breaker.onStateChange((state) => {
    metrics.breaker.set({ subgraph }, state === CircuitState.Open ? 1 : 0);
    if (state === CircuitState.Open)
      logger.error({ subgraph }, 'subgraph does not answer: it is left alone for a while');
    if (state === CircuitState.Closed) logger.info({ subgraph }, 'subgraph answers again');
  });
  return (kind, call) => breaker.execute(() => rooms[kind].execute(call));
}
