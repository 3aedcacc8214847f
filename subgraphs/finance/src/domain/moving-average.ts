import { compareAmounts, divideAmount, multiplyAmount, roundToScale, sumAmounts } from '@tradegraph/kernel';

/** What one SKU costs in one warehouse, in the books' currency. `value` is of `quantity` units. */
export interface UnitCost {
  quantity: number;
  value: string;
  /** Null until a receipt said a cost. */
  average: string | null;
}

export const unknownCost: UnitCost = { quantity: 0, value: '0', average: null };

/**
 * Goods came in. Without a cost the average stays as it is. The first cost that is said counts for the units that were
 * there before it, too: nothing better is known of them.
 */
export function received(before: UnitCost, quantity: number, unitCost: string | null): UnitCost {
  const cost = unitCost ?? before.average;
  const total = before.quantity + quantity;
  if (cost === null) return { ...before, quantity: total };
  const earlier = before.average === null ? multiplyAmount(cost, before.quantity) : before.value;
  const value = roundToScale(sumAmounts([earlier, multiplyAmount(cost, quantity)]));
  const average = unitCost === null ? cost : roundToScale(divideAmount(value, String(total)));
  return { quantity: total, value, average };
}

/** Goods went out, at the average: the last units take what is left of the value, so that no fraction stays behind. */
export function issued(
  before: UnitCost,
  quantity: number,
): { after: UnitCost; cost: string; known: boolean } {
  const { average } = before;
  const after = { ...before, quantity: Math.max(0, before.quantity - quantity) };
  if (average === null) return { after, cost: '0', known: false };
  if (quantity >= before.quantity) {
    // More than the books know of: the rest counts by the average.
    const beyond = multiplyAmount(average, quantity - before.quantity);
    return {
      after: { ...after, value: '0' },
      cost: roundToScale(sumAmounts([before.value, beyond])),
      known: true,
    };
  }
  const share = divideAmount(multiplyAmount(before.value, quantity), String(before.quantity));
  const cost = roundToScale(share);
  const left = sumAmounts([before.value, multiplyAmount(cost, -1)]);
  return { after: { ...after, value: compareAmounts(left, '0') < 0 ? '0' : left }, cost, known: true };
}
