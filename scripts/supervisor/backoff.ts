export interface BackoffTiming {
  /** The wait before the first restart; doubled for each further one. */
  baseMs: number;
  capMs: number;
  /** A process that ran this long counts as healthy again: the next restart waits `baseMs`. */
  stableMs: number;
}

export const DEFAULT_TIMING: BackoffTiming = { baseMs: 250, capMs: 10_000, stableMs: 30_000 };

/** Milliseconds to wait before restart number `failures` in a row (the first is 1). */
export function backoffDelay(failures: number, timing: BackoffTiming): number {
  return Math.min(timing.capMs, timing.baseMs * 2 ** (failures - 1));
}
