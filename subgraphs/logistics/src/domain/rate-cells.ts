import { compareAmounts, isCurrencyCode, parseAmount } from '@tradegraph/kernel';
import { isCountryCode } from './countries.js';
import { toGrams, toMillimetres, type DimensionUnit, type WeightUnit } from './units.js';

/** A line of the file by its column names; a column that the file does not have is undefined. */
export type RateRecord = Readonly<Record<string, string | undefined>>;

/** What makes a line unreadable; the message names the column and the value. */
export class RateRowError extends Error {}

/** Two tonnes: no parcel is heavier, and a thousand of them still fit an Int. */
const MAX_GRAMS = '2000000';
const MAX_MILLIMETRES = '1000000';
const MAX_DAYS = 365;

export function required(record: RateRecord, column: string, max: number): string {
  const value = optional(record, column, max);
  if (value === null) throw new RateRowError(`${column}: is empty`);
  return value;
}

export function optional(record: RateRecord, column: string, max: number): string | null {
  const value = record[column]?.trim() ?? '';
  if (value.length > max) throw new RateRowError(`${column}: has more than ${max} characters`);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(value)) throw new RateRowError(`${column}: has control characters`);
  return value === '' ? null : value;
}

export function unitOf<U extends WeightUnit | DimensionUnit>(
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

export function list(text: string | undefined): string[] {
  const items = (text ?? '').split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

export function countryCodes(text: string | undefined): string[] {
  const codes = list(text);
  const unknown = codes.find((code) => !isCountryCode(code));
  if (unknown !== undefined)
    throw new RateRowError(`country_codes: "${shown(unknown)}" is not an ISO 3166-1 alpha-2 code`);
  return codes;
}

/** A file without the column, or an empty cell, does not exclude: the row holds both ways. */
export function flag(record: RateRecord, column: string): boolean {
  const text = record[column]?.trim().toLowerCase() ?? '';
  if (['', 'true', '1', 'yes'].includes(text)) return true;
  if (['false', '0', 'no'].includes(text)) return false;
  throw new RateRowError(`${column}: "${shown(text)}" is neither true nor false`);
}

export function weight(record: RateRecord, column: string, unit: WeightUnit): string {
  const grams = toGrams(decimal(column, record[column]), unit);
  if (compareAmounts(grams, MAX_GRAMS) > 0)
    throw new RateRowError(`${column}: "${record[column]}" is more than ${MAX_GRAMS} g`);
  return grams;
}

export function size(record: RateRecord, column: string, unit: DimensionUnit): string | null {
  if ((record[column]?.trim() ?? '') === '') return null;
  const value = toMillimetres(decimal(column, record[column]), unit);
  const possible = compareAmounts(value, '0') > 0 && compareAmounts(value, MAX_MILLIMETRES) <= 0;
  if (!possible) throw new RateRowError(`${column}: "${record[column]}" is no size of a parcel`);
  return value;
}

export function price(text: string | undefined): string | null {
  if ((text?.trim() ?? '') === '') return null;
  const value = decimal('rate', text);
  return compareAmounts(value, '0') === 0 ? null : value;
}

export function currency(record: RateRecord): string {
  const code = required(record, 'currency', 16);
  if (!isCurrencyCode(code))
    throw new RateRowError(`currency: "${shown(code)}" is not an ISO 4217 code such as EUR`);
  return code;
}

/** "3" is exactly three days, "2-5" two to five, nothing is unknown. */
export function transitDays(text: string | undefined): [min: number | null, max: number | null] {
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
