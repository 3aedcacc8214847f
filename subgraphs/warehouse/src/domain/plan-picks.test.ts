import { planPicks, type BinGoods } from './plan-picks.js';

const bin = (binCode: string, skuCode: string, quantity: number, day: number): BinGoods => ({
  binId: `bin_${binCode}`,
  binCode,
  zone: 'MAIN',
  skuCode,
  quantity,
  receivedAt: new Date(Date.UTC(2026, 0, day)),
});
const line = (outboundOrderId: string, lineNo: number, skuCode: string, quantity: number) => ({
  outboundOrderId,
  lineNo,
  skuCode,
  quantity,
});
const shown = (plans: ReturnType<typeof planPicks>) =>
  plans.map((plan) => [
    plan.outboundOrderId,
    plan.picks.map((pick) => `${pick.lineNo}:${pick.quantity}×${pick.skuCode}@${pick.bin.binCode}`),
    [...plan.missing],
  ]);

describe('the bins that are suggested', () => {
  it('are those with the oldest goods, over several bins if need be', () => {
    const goods = [bin('C', 'A', 9, 3), bin('B', 'A', 2, 1), bin('A', 'A', 2, 1)];
    expect(shown(planPicks([line('o1', 1, 'A', 3), line('o2', 1, 'A', 2)], goods))).toEqual([
      ['o1', ['1:2×A@A', '1:1×A@B'], []],
      ['o2', ['1:1×A@B', '1:1×A@C'], []],
    ]);
  });

  it('serve two lines of one SKU from what the first has left', () => {
    const plans = planPicks([line('o1', 1, 'A', 2), line('o1', 2, 'A', 2)], [bin('A', 'A', 3, 1)]);
    expect(shown(plans)).toEqual([['o1', [], [[2, 1]]]]);
  });

  it('leave what a short order cannot use to those after it', () => {
    const goods = [bin('A', 'A', 5, 1), bin('A', 'B', 1, 1)];
    const lines = [line('o1', 1, 'A', 5), line('o1', 2, 'B', 3), line('o2', 1, 'A', 5)];
    expect(shown(planPicks(lines, goods))).toEqual([
      ['o1', [], [[2, 2]]],
      ['o2', ['1:5×A@A'], []],
    ]);
    expect(goods[0]!.quantity).toBe(5);
  });
});
