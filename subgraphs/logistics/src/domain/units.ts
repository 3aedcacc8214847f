import { multiplyAmount } from '@tradegraph/kernel';

export type WeightUnit = 'KG' | 'G' | 'LB' | 'OZ';
export type DimensionUnit = 'CM' | 'MM' | 'M' | 'IN';

export interface Units {
  weight: WeightUnit;
  dimension: DimensionUnit;
}

/** By definition of the units, exact: the international pound and inch are defined in metric. */
const GRAMS: Record<WeightUnit, string> = { KG: '1000', G: '1', LB: '453.59237', OZ: '28.349523125' };
const MILLIMETRES: Record<DimensionUnit, string> = { CM: '10', MM: '1', M: '1000', IN: '25.4' };

/** Exact: 0.25 lb is 113.3980925 g, never a rounded figure that moves a weight break. */
export const toGrams = (value: string, unit: WeightUnit): string => multiplyAmount(value, GRAMS[unit]);
export const toMillimetres = (value: string, unit: DimensionUnit): string =>
  multiplyAmount(value, MILLIMETRES[unit]);

export const isWeightUnit = (text: string): text is WeightUnit => Object.hasOwn(GRAMS, text);
export const isDimensionUnit = (text: string): text is DimensionUnit => Object.hasOwn(MILLIMETRES, text);

/** What a carrier's card means when neither the file nor the caller says: metric, but for the US post. */
const CUSTOMARY: ReadonlyMap<string, Units> = new Map([['usps', { weight: 'LB', dimension: 'IN' }]]);

export const defaultUnits = (carrierCode: string): Units =>
  CUSTOMARY.get(carrierCode) ?? { weight: 'KG', dimension: 'CM' };
