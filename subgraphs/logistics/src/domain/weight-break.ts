import { compareAmounts } from '@tradegraph/kernel';
import { billedGrams, fits, greater, type Parcel, type SizeLimits } from './parcel.js';

/** What a row of a rate card says about one zone. Weights in grams. */
export interface BreakRow extends SizeLimits {
  weightFromGrams: string;
  weightToGrams: string;
  price: string | null;
  currencyCode: string;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
}

export type BreakRejectionCode = 'TOO_HEAVY' | 'WEIGHT_NOT_COVERED' | 'TOO_LARGE' | 'NO_PRICE';

export type ParcelBreak<R extends BreakRow> =
  | { row: R; price: string; chargeableGrams: number }
  | { rejected: { code: BreakRejectionCode; message: string } };

/**
 * The row that a parcel is charged by, among the rows of one zone: the lowest break that covers its weight and takes
 * its size. A break includes its upper end. A parcel below the lowest break is charged as that: a least weight.
 */
export function breakFor<R extends BreakRow>(
  parcel: Parcel,
  rows: readonly R[],
  volumetricDivisor: number | null,
): ParcelBreak<R> {
  const sorted = rows.toSorted(byWeightThenPrice);
  const least = sorted.map((row) => row.weightFromGrams).toSorted(compareAmounts)[0]!;
  const grams = greater(billedGrams(parcel, volumetricDivisor), least);
  const covering = sorted.filter((row) => covers(row, grams));
  if (covering.length === 0) return { rejected: uncovered(grams, sorted) };
  const row = covering.find((candidate) => fits(parcel, candidate));
  if (!row) return { rejected: tooLarge(parcel, covering[0]!) };
  const chargeableGrams = Math.ceil(Number(grams));
  if (row.price === null) {
    return { rejected: { code: 'NO_PRICE', message: `The card has no price for ${chargeableGrams} g` } };
  }
  return { row, price: row.price, chargeableGrams };
}

/** The upper end of the heaviest break with a price, in whole grams; 0 where none has one. */
export const heaviestGrams = (rows: readonly BreakRow[]): number =>
  rows.reduce(
    (most, row) => (row.price === null ? most : Math.max(most, Math.floor(Number(row.weightToGrams)))),
    0,
  );

const covers = (row: BreakRow, grams: string): boolean =>
  compareAmounts(row.weightFromGrams, grams) <= 0 && compareAmounts(grams, row.weightToGrams) <= 0;

/** Where a row with and one without a price cover the same, the price counts. */
function byWeightThenPrice(a: BreakRow, b: BreakRow): number {
  const byWeight = compareAmounts(a.weightToGrams, b.weightToGrams);
  if (byWeight !== 0 || a.price === b.price) return byWeight;
  if (a.price === null || b.price === null) return a.price === null ? 1 : -1;
  return compareAmounts(a.price, b.price);
}

function uncovered(grams: string, sorted: readonly BreakRow[]) {
  const most = sorted.at(-1)!.weightToGrams;
  const text = `${Math.ceil(Number(grams))} g`;
  return compareAmounts(grams, most) > 0
    ? { code: 'TOO_HEAVY' as const, message: `A parcel counts as ${text}; the service takes up to ${most} g` }
    : { code: 'WEIGHT_NOT_COVERED' as const, message: `The card has no weight break for ${text}` };
}

function tooLarge(parcel: Parcel, row: SizeLimits) {
  const sides = [parcel.lengthMm, parcel.widthMm, parcel.heightMm].join(' × ');
  const limits = [row.maxLengthMm, row.maxWidthMm, row.maxHeightMm]
    .map((limit) => limit ?? 'any')
    .join(' × ');
  return {
    code: 'TOO_LARGE' as const,
    message: `A parcel of ${sides} mm is larger than ${limits} mm, however it is turned`,
  };
}
