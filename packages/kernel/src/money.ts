import { Decimal } from 'decimal.js';
import { isCurrencyCode, minorUnitOf } from './currency.js';

/** DECIMAL(20,6) in the database: 14 digits before the point, 6 after. */
const SCALE = 6;
const LIMIT = new Decimal(10).pow(14);
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });

/** An amount of one currency. `amount` is a plain decimal string, never a float and never in exponent notation. */
export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Parses a decimal string that fits DECIMAL(20,6). Throws RangeError naming the value otherwise. */
export function parseAmount(text: string): string {
  if (!/^-?\d{1,20}(\.\d{1,20})?$/.test(text)) throw new RangeError(`"${text}" is not a decimal number`);
  const value = new Exact(text);
  if (value.decimalPlaces() > SCALE) throw new RangeError(`"${text}" has more than ${SCALE} decimal places`);
  if (value.abs().gte(LIMIT))
    throw new RangeError(`"${text}" is out of range: at most 14 digits before the point`);
  return plain(value);
}

/** Builds a Money, checking both parts. Throws RangeError naming the bad one. */
export function money(amount: string, currencyCode: string): Money {
  if (!isCurrencyCode(currencyCode)) {
    throw new RangeError(`Unknown currency code "${currencyCode}"; use an ISO 4217 code such as EUR`);
  }
  return { amount: parseAmount(amount), currencyCode };
}

export const zero = (currencyCode: string): Money => money('0', currencyCode);

/** Exact sum of decimal strings, without rounding. */
export function sumAmounts(amounts: Iterable<string>): string {
  let total = new Exact(0);
  for (const amount of amounts) total = total.plus(amount);
  return plain(total);
}

/** Exact sum. Throws RangeError when the currencies differ: convert first. */
export function addMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return { amount: plain(new Exact(a.amount).plus(b.amount)), currencyCode: a.currencyCode };
}

export function subtractMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return { amount: plain(new Exact(a.amount).minus(b.amount)), currencyCode: a.currencyCode };
}

/** `amount × factor`, exact; an integer factor of a DECIMAL(20,6) stays one. */
export function multiplyAmount(amount: string, factor: number | string): string {
  return plain(new Exact(amount).times(factor));
}

export function compareAmounts(a: string, b: string): -1 | 0 | 1 {
  return new Exact(a).comparedTo(b) as -1 | 0 | 1;
}

/** Rounds to the currency's minor unit, half even. Only at the edge: invoices, vouchers, screens. */
export function roundToMinorUnit(value: Money): Money {
  const rounded = new Exact(value.amount).toDecimalPlaces(minorUnitOf(value.currencyCode));
  return { amount: plain(rounded), currencyCode: value.currencyCode };
}

/** Rounds to the database's six decimals, half even: for products and quotients with longer tails, e.g. FX. */
export function roundToScale(amount: string): string {
  return plain(new Exact(amount).toDecimalPlaces(SCALE));
}

/** `amount / divisor` to 12 decimals, half even. Throws RangeError on division by zero. */
export function divideAmount(amount: string, divisor: string): string {
  if (new Exact(divisor).isZero()) throw new RangeError('Division by zero');
  return plain(new Exact(amount).div(divisor).toDecimalPlaces(12));
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currencyCode !== b.currencyCode) {
    throw new RangeError(`Cannot add ${a.currencyCode} and ${b.currencyCode}: convert one first`);
  }
}

/** MySQL returns DECIMAL(20,6) padded ("2.550000"); the graph shows "2.55". */
export function plain(value: Decimal | string): string {
  const text = new Exact(value).toFixed();
  return text === '-0' ? '0' : text;
}
