import { setTimeout as sleep } from 'node:timers/promises';

/** A fault that may pass by itself: the same request, with the same idempotency key, is sent again. */
export class TransientFault extends Error {
  override name = 'TransientFault';
}

export interface RetryPlan {
  /** How long to go on trying, in milliseconds, counted from the first failure. */
  patienceMs: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

export const DEFAULT_RETRIES: RetryPlan = { patienceMs: 120_000, firstDelayMs: 200, longestDelayMs: 5_000 };

/**
 * Runs `attempt` until it succeeds, fails for good, or the patience ends; the last TransientFault is thrown then.
 * Delays double up to the longest, each jittered by half, so that the batches in flight don't come back together.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  plan: RetryPlan,
  signal: AbortSignal,
  onRetry: (fault: TransientFault, delayMs: number) => void = () => undefined,
): Promise<T> {
  let deadline: number | undefined;
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TransientFault) || signal.aborted) throw error;
      deadline ??= Date.now() + plan.patienceMs;
      const delay = Math.min(plan.longestDelayMs, plan.firstDelayMs * 2 ** tries) * (0.5 + Math.random() / 2);
      if (Date.now() + delay > deadline) throw error;
      onRetry(error, delay);
      await sleep(delay, undefined, { signal });
    }
  }
}
