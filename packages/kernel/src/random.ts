import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes, each given out once; fetched many at a time, since a call of the system costs more than an id. */
export function randomPart(length: number): Buffer {
  if (used + length > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(POOL_BYTES, length)));
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
