import fc from 'fast-check';
import { knownWeight, pack } from './pack.js';

const line = (skuCode: string, quantity: number, unitWeightGrams: number | null) => ({
  skuCode,
  quantity,
  unitWeightGrams,
});

describe('packing', () => {
  it('fills a package before it opens the next', () => {
    expect(pack([line('A', 5, 400), line('B', 2, 100)], 1_000)).toEqual([
      { lines: [{ skuCode: 'A', quantity: 2 }], expectedWeightGrams: 800, assumedWeightGrams: 800 },
      { lines: [{ skuCode: 'A', quantity: 2 }], expectedWeightGrams: 800, assumedWeightGrams: 800 },
      {
        lines: [
          { skuCode: 'A', quantity: 1 },
          { skuCode: 'B', quantity: 2 },
        ],
        expectedWeightGrams: 600,
        assumedWeightGrams: 600,
      },
    ]);
  });

  it('gives a unit that is heavier than the limit a package of its own', () => {
    expect(pack([line('A', 2, 5_000)], 1_000).map((one) => one.assumedWeightGrams)).toEqual([5_000, 5_000]);
  });

  it('assumes a weight where the catalog has none, and expects nothing of it', () => {
    const [only] = pack([line('A', 4, null), line('B', 1, 10)], null);
    expect(only).toMatchObject({ expectedWeightGrams: null, assumedWeightGrams: 1_010 });
    expect(pack([line('A', 1, 0)], null)[0]).toMatchObject({ expectedWeightGrams: 0, assumedWeightGrams: 1 });
  });

  it('holds exactly what was picked, in at most 200 packages, whatever the goods', () => {
    const goods = fc.array(
      fc.record({
        skuCode: fc.constantFrom('A', 'B', 'C'),
        quantity: fc.integer({ min: 1, max: 100_000 }),
        unitWeightGrams: fc.option(fc.integer({ min: 0, max: 40_000 })),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(goods, fc.option(fc.integer({ min: 1, max: 50_000 })), (lines, limit) => {
        const packages = pack(lines, limit);
        expect(packages.length).toBeLessThanOrEqual(200);
        const units = (all: readonly { skuCode: string; quantity: number }[]) => {
          const sums: Record<string, number> = {};
          for (const one of all) sums[one.skuCode] = (sums[one.skuCode] ?? 0) + one.quantity;
          return sums;
        };
        expect(units(packages.flatMap((one) => one.lines))).toEqual(units(lines));
        expect(packages.every((one) => one.lines.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the catalog’s weight', () => {
  it('is known when every unit’s is', () => {
    expect(knownWeight([line('A', 2, 100), line('B', 1, 5)])).toBe(205);
    expect(knownWeight([line('A', 2, 100), line('B', 1, null)])).toBeNull();
  });
});
