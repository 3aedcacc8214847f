import { parseAmount } from '@tradegraph/kernel';

/**
 * Amounts as whole millionths: what DECIMAL(20,6) holds, in integers. Decimal objects cost ten times as much, and
 * an import adds up thousands of lines per call.
 */
export type Micros = bigint;

const DIGITS = 6;
const SCALE = 1_000_000n;
/** 14 digits before the point. */
const LIMIT = 10n ** 20n;

/** Parses a decimal string that fits DECIMAL(20,6). Throws RangeError naming the value otherwise. */
export function toMicros(amount: string): Micros {
  const dot = amount.indexOf('.');
  const whole = dot === -1 ? amount : amount.slice(0, dot);
  const fraction = dot === -1 ? '' : amount.slice(dot + 1);
  const text = whole + fraction.padEnd(DIGITS, '0');
  if (fraction.length > DIGITS || whole.length > 14 || !/^-?\d+$/.test(text))
    return toMicros(parseAmount(amount));
  return BigInt(text);
}

/** A plain decimal string without trailing zeros, e.g. `12.5`. */
export function fromMicros(micros: Micros): string {
  const sign = micros < 0n ? '-' : '';
  const size = micros < 0n ? -micros : micros;
  const whole = size / SCALE;
  const fraction = size % SCALE;
  if (fraction === 0n) return `${sign}${whole}`;
  return `${sign}${whole}.${fraction.toString().padStart(DIGITS, '0').replace(/0+$/, '')}`;
}

/** True when the amount fits the database's DECIMAL(20,6). */
export const fits = (micros: Micros): boolean => micros < LIMIT && micros > -LIMIT;
