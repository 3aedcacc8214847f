import fc from 'fast-check';
import { fromMicros, toMicros } from './exact-amount.js';
import { settle } from './settle.js';

const line = (
  quantity: number,
  shippedQuantity: number,
  total: string,
  kind: 'GOODS' | 'SERVICE' = 'GOODS',
) => ({
  ...{ id: 'l', kind, skuCode: 'A', quantity, shippedQuantity, total, unitPrice: '1.000000' },
});
const none = { freightTotal: '0.000000', discountTotal: '0' };

describe('what an order earned', () => {
  it('is its total when all of it was shipped, to the last digit', () => {
    const amounts = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 1_000_000 }),
        micros: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      }),
    );
    fc.assert(
      fc.property(amounts, (lines) => {
        const settled = settle(
          lines.map(({ quantity, micros }) => line(quantity, quantity, fromMicros(micros))),
          none,
        );
        expect(toMicros(settled.earnedTotal)).toBe(lines.reduce((sum, { micros }) => sum + micros, 0n));
      }),
    );
  });

  it('is the shipped share of goods, and services, freight and discount in full', () => {
    const settled = settle([line(3, 1, '10.000000'), line(2, 0, '5', 'SERVICE')], {
      ...{ freightTotal: '4.5', discountTotal: '1.25' },
    });
    expect(settled.lines.map(({ earned, shippedQuantity }) => [earned, shippedQuantity])).toEqual([
      ['3.333333', 1],
      ['5', 2],
    ]);
    expect(settled).toMatchObject({ freight: '4.5', discount: '1.25', earnedTotal: '11.583333' });
  });

  it('is nothing for goods that did not go out', () => {
    expect(settle([line(3, 0, '10')], none).earnedTotal).toBe('0');
  });
});
