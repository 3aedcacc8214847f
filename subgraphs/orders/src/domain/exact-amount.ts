/**
 * Amounts as whole millionths: what DECIMAL(20,6) holds, in integers. Decimal objects cost ten times as much, and
 * an import adds up thousands of lines per call.
 */
export type Micros = bigint;

const DIGITS = 6;
const SCALE = 1_000_000n;
/** 14 digits before the point. */
const LIMIT = 10n ** 20n;

const AMOUNT = /^-?\d{1,14}(\.\d{1,6})?$/;

/** Parses a plain decimal string that fits DECIMAL(20,6). Throws RangeError naming the value otherwise. */
export function toMicros(amount: string): Micros {
  if (!AMOUNT.test(amount))
    throw new RangeError(`"${amount}" is not a decimal number of at most 14 digits and 6 decimal places`);
  const dot = amount.indexOf('.');
  if (dot === -1) return BigInt(amount) * SCALE;
  return BigInt(amount.slice(0, dot) + amount.slice(dot + 1).padEnd(DIGITS, '0'));
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
