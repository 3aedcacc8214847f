import { isBeyondTolerance, requireSameGoods } from './packing-input.js';

const units = (goods: Record<string, number>) =>
  Object.entries(goods).map(([skuCode, quantity]) => ({ skuCode, quantity }));

describe('packages', () => {
  it('hold exactly what was picked, however it is spread', () => {
    const packed = [...units({ A: 1, B: 2 }), ...units({ A: 2 })];
    expect(() => requireSameGoods(units({ A: 3, B: 2 }), packed)).not.toThrow();
    expect(() => requireSameGoods(units({ A: 4, C: 1 }), packed)).toThrow(
      '"A" 1 too few, "B" 2 too many, "C" 1 too few',
    );
  });
});

describe('the tolerance', () => {
  it('reaches to both sides, its end included', () => {
    expect([900, 1_100, 899, 1_101].map((grams) => isBeyondTolerance(grams, 1_000, 10))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(isBeyondTolerance(1_001, 1_000, 0)).toBe(true);
    expect(isBeyondTolerance(1, null, 0)).toBe(false);
  });
});
