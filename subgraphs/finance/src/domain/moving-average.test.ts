import { sumAmounts } from '@tradegraph/kernel';
import { issued, received, unknownCost } from './moving-average.js';

describe('moving average', () => {
  it('is over all units, and stays when a receipt says no cost', () => {
    const first = received(unknownCost, 10, '2');
    expect(first).toEqual({ quantity: 10, value: '20', average: '2' });
    const second = received(first, 30, '4');
    expect(second).toEqual({ quantity: 40, value: '140', average: '3.5' });
    expect(received(second, 2, null)).toEqual({ quantity: 42, value: '147', average: '3.5' });
  });

  it('is not known before the first cost, which then counts for what was there', () => {
    const nobodySaid = received(unknownCost, 5, null);
    expect(nobodySaid).toEqual({ quantity: 5, value: '0', average: null });
    expect(issued(nobodySaid, 2)).toEqual({
      after: { quantity: 3, value: '0', average: null },
      ...{ cost: '0', known: false },
    });
    expect(received(nobodySaid, 5, '3')).toEqual({ quantity: 10, value: '30', average: '3' });
  });

  it('takes out every last fraction with the last unit', () => {
    let stock = received(unknownCost, 3, '0.333333');
    stock = { ...stock, value: '1' };
    const costs: string[] = [];
    for (let unit = 0; unit < 3; unit++) {
      const { after, cost } = issued(stock, 1);
      costs.push(cost);
      stock = after;
    }
    expect(sumAmounts(costs)).toBe('1');
    expect(stock).toMatchObject({ quantity: 0, value: '0', average: '0.333333' });
  });

  it('costs the average where more goes out than the books know of', () => {
    expect(issued(received(unknownCost, 2, '5'), 3)).toEqual({
      after: { quantity: 0, value: '0', average: '5' },
      ...{ cost: '15', known: true },
    });
  });
});
