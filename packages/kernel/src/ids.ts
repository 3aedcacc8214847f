import { createHash } from 'node:crypto';
import { randomPart } from './random.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

let lastTime = -1;
let lastRandom: number[] = [];

/** A ULID: 48 bits of milliseconds and 80 random bits, 26 characters, rising within the process. */
export function ulid(now: number = Date.now()): string {
  const time = Math.max(now, lastTime);
  lastRandom = time === lastTime ? increment(lastRandom) : randomDigits();
  lastTime = time;
  let text = encodeTime(time);
  for (const digit of lastRandom) text += CROCKFORD[digit];
  return text;
}

/** A prefixed ULID, e.g. `newId('ord')` → `ord_01JD…`. */
export function newId(prefix: string): string {
  return `${prefix}_${ulid()}`;
}

/**
 * An id that follows from a natural key: the same name gives the same id in every process, so a subgraph
 * that only knows the code needs no look-up. ULID alphabet and length; it carries no time.
 */
export function nameBasedId(prefix: string, name: string): string {
  const key = `${prefix}:${name}`;
  const known = knownIds.get(key);
  if (known !== undefined) return known;
  if (knownIds.size >= MAX_KNOWN) knownIds.clear();
  const id = hashedId(prefix, key);
  knownIds.set(key, id);
  return id;
}

/** Every line of every event names its SKU and warehouse, the same few again and again. */
const knownIds = new Map<string, string>();
const MAX_KNOWN = 20_000;

function hashedId(prefix: string, key: string): string {
  const bytes = createHash('sha256').update(key, 'utf8').digest();
  let bits = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`);
  let text = '';
  for (let i = 0; i < TIME_LENGTH + RANDOM_LENGTH; i++) {
    text = CROCKFORD[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}`;
}

export const skuIdOf = (skuCode: string): string => nameBasedId('sku', skuCode);
export const warehouseIdOf = (code: string): string => nameBasedId('wh', code);

/** True when `id` is `<prefix>_` and 26 ULID characters. */
export function isId(prefix: string, id: string): boolean {
  return id.startsWith(`${prefix}_`) && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id.slice(prefix.length + 1));
}

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i++) {
    text = CROCKFORD[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function randomDigits(): number[] {
  return Array.from(randomPart(RANDOM_LENGTH), (byte) => byte & 31);
}

function increment(digits: number[]): number[] {
  const next = [...digits];
  for (let i = next.length - 1; i >= 0; i--) {
    const digit = next[i]!;
    if (digit < 31) {
      next[i] = digit + 1;
      return next;
    }
    next[i] = 0;
  }
  return randomDigits(); // 2^80 ids in one millisecond: not in this universe
}
