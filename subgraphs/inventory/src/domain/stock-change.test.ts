import fc from 'fast-check';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';
import { adjust, applyChange, applyChanges, goodsIn, goodsOut, release, reserve } from './stock-change.js';

const NOW = new Date('2026-03-01T00:00:00Z');
const level = (sellable: number, reserved = 0, unsellable = 0): StockLevelEntity => ({
  id: 'stk_1',
  skuCode: 'A',
  warehouseCode: 'LHR',
  onHand: sellable + reserved + unsellable,
  sellable,
  reserved,
  unsellable,
  version: 7,
  updatedAt: new Date(0),
});

describe('applyChange', () => {
  it.each([
    ['goods in', goodsIn('stk_1', 3), [13, 8, 4, 1], [10, 13]],
    ['reserve', reserve('stk_1', 3), [10, 2, 7, 1], [4, 7]],
    ['release', release('stk_1', 3), [10, 8, 1, 1], [4, 1]],
    ['goods out', goodsOut('stk_1', 3), [7, 5, 1, 1], [10, 7]],
    ['adjust sellable', adjust('stk_1', -3, 0), [7, 2, 4, 1], [10, 7]],
    ['adjust between the two', adjust('stk_1', -3, 3), [10, 2, 4, 4], [10, 10]],
  ])(
    '%s moves its own balances, and before and after are of what it moves',
    (_what, change, balances, moved) => {
      const { after, beforeQty, afterQty } = applyChange(level(5, 4, 1), change, NOW);
      expect([after.onHand, after.sellable, after.reserved, after.unsellable]).toEqual(balances);
      expect([beforeQty, afterQty]).toEqual(moved);
      expect([after.version, after.updatedAt]).toEqual([8, NOW]);
    },
  );

  it.each([
    ['sold twice', reserve('stk_1', 6)],
    ['released what is not reserved', release('stk_1', 5)],
    ['sent out what is not reserved', goodsOut('stk_1', 5)],
    ['took away what is not there', adjust('stk_1', 0, -2)],
  ])('throws rather than having %s', (_what, change) => {
    expect(() => applyChange(level(5, 4, 1), change, NOW)).toThrow(RangeError);
  });
});

describe('applyChanges', () => {
  it('lets changes of one level build on each other', () => {
    const applied = applyChanges(
      new Map([['stk_1', level(5)]]),
      [reserve('stk_1', 2), reserve('stk_1', 3), release('stk_1', 2)],
      NOW,
    );
    expect(applied.map((change) => [change.beforeQty, change.afterQty, change.after.version])).toEqual([
      [0, 2, 8],
      [2, 5, 9],
      [5, 3, 10],
    ]);
    expect(() => applyChanges(new Map(), [reserve('stk_1', 1)], NOW)).toThrow('stk_1');
  });

  it('keeps the sum, and deltas that add up, whatever happens', () => {
    const units = fc.integer({ min: 1, max: 50 });
    const change = fc.oneof(
      ...[goodsIn, reserve, release, goodsOut].map((make) =>
        units.map((quantity) => make('stk_1', quantity)),
      ),
      fc
        .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
        .map(([s, u]) => adjust('stk_1', s, u)),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let current = level(20);
        let onHand = 20;
        for (const one of changes) {
          try {
            const applied = applyChange(current, one, NOW);
            onHand += applied.onHandDelta;
            current = applied.after;
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
          expect(current.onHand).toBe(current.sellable + current.reserved + current.unsellable);
          expect(Math.min(current.sellable, current.reserved, current.unsellable)).toBeGreaterThanOrEqual(0);
        }
        expect(current.onHand).toBe(onHand);
      }),
    );
  });
});
