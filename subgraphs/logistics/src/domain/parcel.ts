import { compareAmounts, divideAmount } from '@tradegraph/kernel';

/** Equal parcels. The three sides are known together or not at all. */
export interface Parcel {
  weightGrams: number;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  quantity: number;
}

/** Goods that nobody has packed yet. The sides are those of a box that any one unit fits into, or not known. */
export interface Goods extends Omit<Parcel, 'quantity'> {
  heaviestUnitGrams: number;
  /** Nobody packs a heavier parcel, whatever the carrier takes. */
  maxParcelGrams: number;
}

const MAX_PARCELS = 1_000;

/** The goods in as few equal parcels as a limit allows. No parcel is lighter than the heaviest unit. */
export function parcelsOf(goods: Goods, limitGrams: number): Parcel {
  const { weightGrams, heaviestUnitGrams, maxParcelGrams, ...sides } = goods;
  const limit = Math.max(1, Math.min(limitGrams, maxParcelGrams));
  const quantity = Math.min(MAX_PARCELS, Math.ceil(weightGrams / limit));
  return {
    weightGrams: Math.max(heaviestUnitGrams, Math.ceil(weightGrams / quantity)),
    lengthMm: sides.lengthMm,
    widthMm: sides.widthMm,
    heightMm: sides.heightMm,
    quantity,
  };
}

/** The longest sides that are allowed, in millimetres; null: not limited by itself. */
export interface SizeLimits {
  maxLengthMm: string | null;
  maxWidthMm: string | null;
  maxHeightMm: string | null;
}

function sidesOf(parcel: Parcel): [number, number, number] | null {
  const { lengthMm, widthMm, heightMm } = parcel;
  return lengthMm === null || widthMm === null || heightMm === null ? null : [lengthMm, widthMm, heightMm];
}

/**
 * What the carrier weighs: the parcel or, when that is more, its volume. Cubic centimetres by the divisor are
 * kilograms, so cubic millimetres by the divisor are grams. Exact to 12 decimals.
 */
export function billedGrams(parcel: Parcel, volumetricDivisor: number | null): string {
  const weight = String(parcel.weightGrams);
  const sides = sidesOf(parcel);
  if (!sides || volumetricDivisor === null) return weight;
  const cubicMm = sides.reduce((volume, side) => volume * BigInt(side), 1n);
  return greater(weight, divideAmount(String(cubicMm), String(volumetricDivisor)));
}

/**
 * Whether the parcel fits, turned as it may be. A side that has no limit of its own may be as long as the longest
 * limit: a card that names only the length means the longest side by it. Unknown sides are taken on trust.
 */
export function fits(parcel: Parcel, limits: SizeLimits): boolean {
  const sides = sidesOf(parcel);
  const given = [limits.maxLengthMm, limits.maxWidthMm, limits.maxHeightMm];
  const named = given.filter((limit) => limit !== null).toSorted(compareAmounts);
  const longest = named.at(-1);
  if (!sides || longest === undefined) return true;
  const allowed = given.map((limit) => limit ?? longest).toSorted(compareAmounts);
  return sides
    .toSorted((a, b) => a - b)
    .every((side, index) => compareAmounts(String(side), allowed[index]!) <= 0);
}

export const greater = (a: string, b: string): string => (compareAmounts(a, b) >= 0 ? a : b);
