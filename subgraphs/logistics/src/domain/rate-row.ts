import { compareAmounts, isCurrencyCode, parseAmount } from '@tradegraph/kernel';
import { isCountryCode } from './countries.js';
import {
  isDimensionUnit,
  isWeightUnit,
  toGrams,
  toMillimetres,
  type DimensionUnit,
  type Units,
  type WeightUnit,
} from './units.js';

/** One row of a rate card in grams and millimetres, exact. */
export interface RateRow {
  line: number;
  serviceCode: string;
  serviceName: string;
  carrierServiceCode: string | null;
  features: string[];
  zone: string;
  /** Empty: every country that no other zone of the service names. */
  countryCodes: string[];
  domestic: boolean;
  international: boolean;
  weightFromGrams: string;
  weightToGrams: string;
  maxLengthMm: string | null;
  maxWidthMm: string | null;
  maxHeightMm: string | null;
  /** Null: the card has no price for it, and it is never quoted. */
  price: string | null;
  currencyCode: string;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
}

/** A line of the file by its column names; a column that the file does not have is undefined. */
export type RateRecord = Readonly<Record<string, string | undefined>>;

/** What makes a line unreadable; the message names the column and the value. */
export class RateRowError extends Error {}

/** Two tonnes: no parcel is heavier, and a thousand of them still fit an Int. */
const MAX_GRAMS = '2000000';
const MAX_MILLIMETRES = '1000000';
const MAX_DAYS = 365;

/** Reads one line. `units` are those of the file as a whole; a unit column in the line goes before them. */
export function readRateRow(record: RateRecord, line: number, units: Units): RateRow {
  const weightUnit = unitOf(record, 'weight_unit', isWeightUnit, units.weight);
  const dimensionUnit = unitOf(record, 'dimension_unit', isDimensionUnit, units.dimension);
  const serviceCode = required(record, 'service_code', 64);
  const [transitDaysMin, transitDaysMax] = transitDays(record['transit_days']);
  const row = {
    line,
    serviceCode,
    serviceName: optional(record, 'service_name', 255) ?? serviceCode,
    carrierServiceCode: optional(record, 'carrier_service_code', 64),
    features: list(record['features']),
    zone: required(record, 'zone_label', 128),
    countryCodes: countryCodes(record['country_codes']),
    domestic: flag(record, 'domicile'),
    international: flag(record, 'international'),
    weightFromGrams: weight(record, 'min_weight', weightUnit),
    weightToGrams: weight(record, 'max_weight', weightUnit),
    maxLengthMm: size(record, 'max_length', dimensionUnit),
    maxWidthMm: size(record, 'max_width', dimensionUnit),
    maxHeightMm: size(record, 'max_height', dimensionUnit),
    price: price(record['rate']),
    currencyCode: currency(record),
    transitDaysMin,
    transitDaysMax,
  };
  if (compareAmounts(row.weightFromGrams, row.weightToGrams) >= 0)
    throw new RateRowError(
      `max_weight: "${record['max_weight']}" is not above min_weight "${record['min_weight']}"`,
    );
  return row;
}

function required(record: RateRecord, column: string, max: number): string {
  const value = optional(record, column, max);
  if (value === null) throw new RateRowError(`${column}: is empty`);
  return value;
}

function optional(record: RateRecord, column: string, max: number): string | null {
  const value = record[column]?.trim() ?? '';
  if (value.length > max) throw new RateRowError(`${column}: has more than ${max} characters`);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(value)) throw new RateRowError(`${column}: has control characters`);
  return value === '' ? null : value;
}

function unitOf<U extends WeightUnit | DimensionUnit>(
  record: RateRecord,
  column: string,
  known: (text: string) => text is U,
  fallback: U,
): U {
  const text = record[column]?.trim().toUpperCase() ?? '';
  if (text === '') return fallback;
  if (!known(text)) throw new RateRowError(`${column}: "${shown(text)}" is not a unit that we know`);
  return text;
}

function list(text: string | undefined): string[] {
  const items = (text ?? '').split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

function countryCodes(text: string | undefined): string[] {
  const codes = list(text);
  const unknown = codes.find((code) => !isCountryCode(code));
  if (unknown !== undefined)
    throw new RateRowError(`country_codes: "${shown(unknown)}" is not an ISO 3166-1 alpha-2 code`);
  return codes;
}

/** A file without the column, or an empty cell, does not exclude: the row holds both ways. */
function flag(record: RateRecord, column: string): boolean {
  const text = record[column]?.trim().toLowerCase() ?? '';
  if (['', 'true', '1', 'yes'].includes(text)) return true;
  if (['false', '0', 'no'].includes(text)) return false;
  throw new RateRowError(`${column}: "${shown(text)}" is neither true nor false`);
}

function weight(record: RateRecord, column: string, unit: WeightUnit): string {
  const grams = toGrams(decimal(column, record[column]), unit);
  if (compareAmounts(grams, MAX_GRAMS) > 0)
    throw new RateRowError(`${column}: "${record[column]}" is more than ${MAX_GRAMS} g`);
  return grams;
}

function size(record: RateRecord, column: string, unit: DimensionUnit): string | null {
  if ((record[column]?.trim() ?? '') === '') return null;
  const value = toMillimetres(decimal(column, record[column]), unit);
  const possible = compareAmounts(value, '0') > 0 && compareAmounts(value, MAX_MILLIMETRES) <= 0;
  if (!possible) throw new RateRowError(`${column}: "${record[column]}" is no size of a parcel`);
  return value;
}

function price(text: string | undefined): string | null {
  if ((text?.trim() ?? '') === '') return null;
  const value = decimal('rate', text);
  return compareAmounts(value, '0') === 0 ? null : value;
}

function currency(record: RateRecord): string {
  const code = required(record, 'currency', 16);
  if (!isCurrencyCode(code))
    throw new RateRowError(`currency: "${shown(code)}" is not an ISO 4217 code such as EUR`);
  return code;
}

/** "3" is exactly three days, "2-5" two to five, nothing is unknown. */
function transitDays(text: string | undefined): [min: number | null, max: number | null] {
  const value = text?.trim() ?? '';
  if (value === '') return [null, null];
  const match = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/.exec(value);
  const min = Number(match?.[1]);
  const max = Number(match?.[2] ?? match?.[1]);
  if (!match || min > max || max > MAX_DAYS)
    throw new RateRowError(
      `transit_days: "${shown(value)}" is neither a number of days nor a range such as 2-5`,
    );
  return [min, max];
}

function decimal(column: string, text: string | undefined): string {
  const value = text?.trim() ?? '';
  if (value === '') throw new RateRowError(`${column}: is empty`);
  try {
    const parsed = parseAmount(value);
    if (!parsed.startsWith('-')) return parsed;
  } catch {
    // Said below, with the column.
  }
  throw new RateRowError(`${column}: "${shown(value)}" is not a decimal number of 0 or more, such as 12.50`);
}

const shown = (text: string): string => text.slice(0, 40);
