import fc from 'fast-check';
import { matches, readFilter, type ChangeFilter } from './change-filter.js';
import { FilterIndex } from './filter-index.js';
import { liveFields } from './live-fields.js';

const field = liveFields.get('orderChanged')!;
const value = fc.constantFrom('a', 'b', 'c');
const condition = fc.option(
  fc.record({ eq: fc.option(value), in: fc.option(fc.array(value)) }, { requiredKeys: [] }),
);
const where = fc.record({ orderId: condition, channel: condition, status: condition }, { requiredKeys: [] });
const facts = fc.record({ orderId: value, channel: value, status: value });

/** What the filter means, said as plainly as possible. */
type Where = Record<string, { eq?: string | null; in?: string[] | null }>;
const means = (filter: Where, change: Record<string, string>): boolean =>
  Object.entries(filter).every(
    ([dimension, { eq, in: list }]) =>
      (eq == null || change[dimension] === eq) && (list == null || list.includes(change[dimension]!)),
  );

it('finds exactly those whose filter a change meets, each once', () => {
  fc.assert(
    fc.property(
      fc.array(where, { maxLength: 20 }),
      fc.array(fc.nat(19)),
      facts,
      (wheres, removed, change) => {
        const cleaned = wheres.map(
          (each) => Object.fromEntries(Object.entries(each).filter(([, given]) => given !== null)) as Where,
        );
        const items = cleaned.map((each) => ({ where: each, filter: readFilter(field, each) }));
        const index = new FilterIndex<(typeof items)[number]>(field);
        items.forEach((item) => index.add(item));
        const gone = new Set(removed.map((position) => items[position]));
        for (const item of gone) if (item) index.remove(item);
        const expected = items.filter((item) => !gone.has(item) && means(item.where, change));
        const found = [...index.matching(change)];
        expect(found).toHaveLength(expected.length);
        expect(new Set(found)).toEqual(new Set(expected));
        for (const item of items) expect(matches(item.filter, change)).toBe(means(item.where, change));
      },
    ),
  );
});

it('takes null for no condition, and at most 250 values', () => {
  const none: ChangeFilter = new Map();
  expect(readFilter(field, null)).toEqual(none);
  expect(readFilter(field, { orderId: null, status: { eq: null, in: null } })).toEqual(none);
  expect(() => readFilter(field, { orderId: { in: Array(251).fill('x') } })).toThrow('at most 250');
});
