/** What is remembered of calls to one carrier. `openUntil`: no call goes out before; null while calls go out. */
export interface Breaker {
  failures: number;
  openUntil: Date | null;
  /** One call is out to try, after the pause. */
  trying: boolean;
}

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

const FAILURES = 5;
const PAUSE_MS = 10_000;

export const closedBreaker: Breaker = { failures: 0, openUntil: null, trying: false };

export function stateOf({ openUntil }: Breaker, now: Date): BreakerState {
  if (openUntil === null) return 'CLOSED';
  return now < openUntil ? 'OPEN' : 'HALF_OPEN';
}

/** Null when no call may go out now: the pause is not over, or its one trial is on its way. */
export function admit(breaker: Breaker, now: Date): Breaker | null {
  const state = stateOf(breaker, now);
  if (state === 'CLOSED') return breaker;
  return state === 'HALF_OPEN' && !breaker.trying ? { ...breaker, trying: true } : null;
}

export const succeeded = (): Breaker => closedBreaker;

export function failed(breaker: Breaker, now: Date): Breaker {
  const failures = breaker.failures + 1;
  const openUntil = failures >= FAILURES ? new Date(now.getTime() + PAUSE_MS) : null;
  return { failures, openUntil, trying: false };
}
