const FIRST_MS = 250;
const LONGEST_MS = 15_000;
const SOON_MS = 100;
const SOON_SPREAD_MS = 900;

/**
 * The wait before the n-th try (from 0), in ms: doubling, capped, and spread over its upper half so that a thousand
 * clients don't come back in the same instant after a deployment.
 */
export function backoff(tries: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 16));
  return Math.round(full / 2 + (full / 2) * random());
}

/** The wait after a server has said that it restarts, in ms: under a second, and spread over all of it. */
export function soon(random: () => number = Math.random): number {
  return Math.round(SOON_MS + SOON_SPREAD_MS * random());
}
