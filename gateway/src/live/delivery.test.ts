import { Batch, Delivery } from './delivery.js';

const batch = new Batch([3, 5, 6].map((sequence) => new Delivery(sequence, `c${sequence}`, { data: {} })));
const sequences = (rest: Batch | null) => rest?.deliveries.map(({ sequence }) => sequence);

it('gives each client only what is later than what it has', () => {
  expect(batch.after(2)).toBe(batch);
  expect(sequences(batch.after(3))).toEqual([5, 6]);
  expect(sequences(batch.after(4))).toEqual([5, 6]);
  expect(sequences(batch.after(5))).toEqual([6]);
  expect(batch.after(6)).toBeNull();
  expect(batch.last.cursor).toBe('c6');
});

it('is made into bytes once for all who are at the same place', () => {
  let made = 0;
  const make = (deliveries: readonly Delivery[]) => Buffer.from([(made += 1), deliveries.length]);
  expect(batch.bytes('1', make)).toBe(batch.bytes('1', make));
  expect(batch.after(3)!.bytes('1', make)).toBe(batch.after(3)!.bytes('1', make));
  expect(made).toBe(2);
  expect([...batch.bytes('2', make)]).toEqual([3, 3]);
});
