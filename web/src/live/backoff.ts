const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/**
 * The wait before the n-th try (from 0), in ms: doubling, capped, and spread over its upper half so that a thousand
 * consoles don't come back in the same instant after a deployment.
 */
export function backoff(tries: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 16));
  return Math.round(full / 2 + (full / 2) * random());
}
