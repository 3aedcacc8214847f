import { inBatches } from './batches.js';
import { contentKey } from './content-key.js';

const items = (...rows: number[]) =>
  rows.map((count, i) => ({ json: `"${'x'.repeat(8)}${i}"`, rows: count }));
async function* stream<T>(list: T[]) {
  yield* list;
}
async function sizes(list: ReturnType<typeof items>, limits: { items: number; rows: number; bytes: number }) {
  const batches: number[] = [];
  for await (const batch of inBatches(stream(list), limits)) batches.push(batch.length);
  return batches;
}

describe('inBatches', () => {
  const wide = { items: 1_000, rows: 1_000, bytes: 1_000_000 };

  it('keeps each limit', async () => {
    expect(await sizes(items(1, 1, 1, 1, 1), { ...wide, items: 2 })).toEqual([2, 2, 1]);
    expect(await sizes(items(4, 4, 4), { ...wide, rows: 8 })).toEqual([2, 1]);
    expect(await sizes(items(1, 1, 1), { ...wide, bytes: 24 })).toEqual([2, 1]);
  });

  it('sends a single item that is over a limit alone', async () => {
    expect(await sizes(items(1, 50, 1), { ...wide, rows: 8 })).toEqual([1, 1, 1]);
  });

  it('gives nothing for nothing', async () => expect(await sizes([], wide)).toEqual([]));
});

describe('contentKey', () => {
  it('follows from the content alone, and fits an idempotency key', () => {
    expect(contentKey('orders', 'LIVE', '[]')).toBe(contentKey('orders', 'LIVE', '[]'));
    expect(contentKey('orders', 'LIVE', '[]')).not.toBe(contentKey('orders', 'HISTORY', '[]'));
    expect(contentKey('orders', 'ab', 'c')).not.toBe(contentKey('orders', 'a', 'bc'));
    expect(contentKey('opening-stock', 'x').length).toBeLessThanOrEqual(64);
  });
});
