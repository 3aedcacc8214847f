import { mergeLines, reservationTransitions, shortages } from './reservation.js';
import { stockLevelIdOf } from './stock-level-id.js';

const line = (skuCode: string, quantity: number, warehouseCode = 'LHR') => ({
  skuCode,
  quantity,
  warehouseCode,
});

describe('mergeLines', () => {
  it('adds up the lines of one SKU and warehouse, and sorts by the level that they lock', () => {
    const merged = mergeLines([line('B', 1), line('A', 2), line('B', 4), line('B', 1, 'FRA')]);
    expect(merged.map((wanted) => wanted.stockLevelId)).toEqual(
      [line('B', 1), line('A', 1), line('B', 1, 'FRA')].map(stockLevelIdOf).sort(),
    );
    expect(merged.find((wanted) => wanted.skuCode === 'B' && wanted.warehouseCode === 'LHR')).toMatchObject({
      quantity: 5,
      index: 0,
    });
  });

  it('does not take two pairs of codes for one', () => {
    expect(mergeLines([line('A B', 1, 'C'), line('A', 1, 'B C')]).length).toBe(2);
  });
});

describe('shortages', () => {
  it('names every line that is short, in the order of the input', () => {
    const wanted = mergeLines([line('A', 2), line('B', 2), line('C', 2), line('B', 1)]);
    const levels = new Map([
      [stockLevelIdOf(line('A', 0)), { sellable: 1 }],
      [stockLevelIdOf(line('B', 0)), { sellable: 3 }],
    ]);
    expect(
      shortages(wanted, levels).map((error) => [error['skuCode'], error['required'], error['available']]),
    ).toEqual([
      ['A', 2, 1],
      ['C', 2, 0],
    ]);
  });
});

describe('the states of a reservation', () => {
  it('end with the first outcome', () => {
    expect(reservationTransitions.next('ACTIVE')).toEqual(['COMMITTED', 'RELEASED', 'EXPIRED']);
    for (const outcome of ['COMMITTED', 'RELEASED', 'EXPIRED'] as const) {
      expect(reservationTransitions.next(outcome)).toEqual([]);
    }
  });
});
