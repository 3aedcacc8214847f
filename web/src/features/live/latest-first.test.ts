import { latestFirst } from './latest-first.js';

const order = (id: string, version: number, minute: number) => ({
  id,
  version,
  placedAt: new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString(),
});

it('keeps the newest version of each order, whichever came last', () => {
  expect(latestFirst([order('a', 2, 1), order('a', 1, 1), order('a', 3, 1)], 5)).toEqual([order('a', 3, 1)]);
  expect(latestFirst([order('a', 3, 1), order('a', 2, 1)], 5)).toEqual([order('a', 3, 1)]);
});

it('puts a new order in its place, and lets the oldest go', () => {
  const shown = latestFirst([order('a', 1, 5), order('b', 1, 3), order('c', 1, 1)], 3);
  expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(latestFirst([...shown, order('d', 1, 4)], 3).map(({ id }) => id)).toEqual(['a', 'd', 'b']);
});

it('orders what was placed at the same time by id, so that rows keep their places', () => {
  const same = ['a', 'c', 'b'].map((id) => order(id, 1, 1));
  expect(latestFirst(same, 3).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
