import { compareAmounts } from '@tradegraph/kernel';
import { demoSkus } from './catalog.js';
import { demoRates } from './load-fx.js';
import { stockLines } from './load-stock.js';
import { demoOrders, ORDER_COUNT } from './orders.js';
import { WAREHOUSES } from './places.js';

const now = new Date('2026-03-15T12:00:00Z');

describe('the demo data', () => {
  const skus = demoSkus();

  it('has 300 SKUs of 60 products with names in two languages', () => {
    expect(new Set(skus.map(({ skuCode }) => skuCode)).size).toBe(300);
    expect(new Set(skus.map(({ productCode }) => productCode)).size).toBe(60);
    expect(
      skus.every(
        ({ nameZh, hsCode, weightGrams }) =>
          /\p{Script=Han}/u.test(nameZh) && /^\d{6}$/.test(hsCode) && weightGrams > 0,
      ),
    ).toBe(true);
  });

  it('has the same orders whenever it is made, but for their times', () => {
    const timeless = (date: Date) =>
      demoOrders(skus, date).map(({ channelOrderId, channel, total, input }) => [
        ...[channelOrderId, channel.code, total, JSON.stringify(input.lines), JSON.stringify(input.shipTo)],
      ]);
    expect(timeless(new Date('2026-03-16T07:30:00Z'))).toEqual(timeless(now));
    expect(new Set(timeless(now).map(([id]) => id)).size).toBe(ORDER_COUNT);
  });

  it('has orders of every kind within the last 30 days, none in the future and none that costs nothing', () => {
    const orders = demoOrders(skus, now);
    const ages = orders.map(({ placedAt }) => (now.getTime() - placedAt.getTime()) / 86_400_000);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThanOrEqual(30);
    expect(orders.every(({ total }) => compareAmounts(total, '0') > 0)).toBe(true);
    expect(new Set(orders.map(({ step }) => step))).toEqual(new Set(['LEAVE', 'APPROVE', 'HOLD', 'CANCEL']));
    expect(new Set(orders.map(({ status }) => status))).toEqual(
      new Set([undefined, 'CANCELLED', 'SHIPPED', 'DELIVERED', 'COMPLETED']),
    );
  });

  it('has stock in all four warehouses, never more lines than one receipt takes', () => {
    for (const warehouse of WAREHOUSES) {
      const lines = stockLines(warehouse, skus);
      expect(lines.length).toBeGreaterThan(80);
      expect(lines.length).toBeLessThanOrEqual(1_000);
    }
  });

  it('has rates of working days only, the newest first', () => {
    const days = demoRates(now)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => new Date(row.split(',')[0]!));
    expect(days.length).toBeGreaterThan(25);
    expect(days.every((day) => day.getUTCDay() % 6 !== 0)).toBe(true);
    expect(days).toEqual(days.toSorted((a, b) => b.getTime() - a.getTime()));
  });
});
