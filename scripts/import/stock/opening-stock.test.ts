import { planReceipts } from './opening-stock.js';

const stock = (units: [string, number][]) => ({ channel: 'c', warehouse: 'W', units: new Map(units) });

describe('planReceipts', () => {
  it('receives every unit once, at most 1,000 lines at a time and 250 SKUs in a bin', () => {
    const units = Array.from({ length: 2_345 }, (_, i) => [`SKU${i}`, i + 1] as [string, number]);
    const receipts = planReceipts(stock(units));
    expect(receipts.map((lines) => lines.length)).toEqual([1_000, 1_000, 345]);
    const received = new Map(receipts.flat().map(({ skuCode, quantity }) => [skuCode, quantity]));
    expect(received).toEqual(new Map(units));
    const perBin = Map.prototype.values.call(
      receipts
        .flat()
        .reduce((bins, { binCode }) => bins.set(binCode, (bins.get(binCode) ?? 0) + 1), new Map()),
    ) as Iterable<number>;
    expect(Math.max(...perBin)).toBe(250);
    expect(Math.max(...receipts.flat().map(({ binCode }) => binCode.length))).toBeLessThanOrEqual(32);
  });

  it('splits what is more than a line takes', () => {
    expect(planReceipts(stock([['A', 2_500_000]]))[0]?.map(({ quantity }) => quantity)).toEqual([
      1_000_000, 1_000_000, 500_000,
    ]);
  });

  it('is the same for the same stock in any order, and another for another', () => {
    const plan = planReceipts(
      stock([
        ['A', 1],
        ['B', 2],
      ]),
    );
    expect(
      planReceipts(
        stock([
          ['B', 2],
          ['A', 1],
        ]),
      ),
    ).toEqual(plan);
    expect(
      planReceipts(
        stock([
          ['A', 1],
          ['B', 3],
        ]),
      )[0]![0]!.binCode,
    ).not.toBe(plan[0]![0]!.binCode);
  });
});
