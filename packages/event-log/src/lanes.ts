import { createHash } from 'node:crypto';
import { aggregateKey } from './dead-letters.js';
import type { Aggregate } from './dead-letters.js';

/** One share of a source's events: all events of an aggregate are in the same lane, so their order stays. */
export interface Lane {
  /** From 0. */
  index: number;
  /** How many lanes share the source. */
  count: number;
}

export const lanesOf = (count: number): Lane[] =>
  Array.from({ length: count }, (_, index) => ({ index, count }));

export function isInLane({ index, count }: Lane, aggregate: Aggregate): boolean {
  if (count === 1) return true;
  const hash = createHash('md5').update(aggregateKey(aggregate)).digest();
  return hash.readUInt32BE(0) % count === index;
}

/** The lane's name among the offsets; a single lane has the consumer's own. */
export const placeOf = (consumer: string, { index, count }: Lane): string =>
  count === 1 ? consumer : `${consumer}#${index}/${count}`;

/** What `placeOf` wrote. */
export function laneAt(place: string): Lane {
  const [, index, count] = /#(\d+)\/(\d+)$/.exec(place) ?? [];
  return count === undefined ? { index: 0, count: 1 } : { index: Number(index), count: Number(count) };
}
