import { divideAmount } from '@tradegraph/kernel';
import type { CalendarDay } from './calendar-day.js';

/** Units of a currency for one euro on a day, as the European Central Bank published it. */
export interface EuroRate {
  currencyCode: string;
  rateDate: CalendarDay;
  rate: string;
}

export interface FxRate {
  base: string;
  quote: string;
  date: CalendarDay;
  rateDate: CalendarDay;
  rate: string;
  source: string;
}

export const EURO = 'EUR';
export const SOURCE = 'ECB';

/**
 * The bank pauses for five days at most (Easter, Christmas). An older rate is not the last working day's: the
 * currency has ended, or the rates of the days between were not imported, and a sum would silently be wrong.
 */
export const MAX_DAYS_BACK = 7;

/** The currencies that a pair needs rates of: the euro itself has none. */
export const ratedCurrencies = (base: string, quote: string): string[] =>
  [...new Set([base, quote])].filter((code) => code !== EURO);

/**
 * The rate of the latest day on which both currencies have one; null when there is no such day among `rates`, which
 * end with `date`. Inverse and cross rates are quotients to 12 decimals.
 */
export function crossRate(
  base: string,
  quote: string,
  date: CalendarDay,
  rates: readonly EuroRate[],
): FxRate | null {
  const needed = ratedCurrencies(base, quote);
  const days = new Map<CalendarDay, Map<string, string>>();
  for (const { rateDate, currencyCode, rate } of rates) {
    days.set(rateDate, (days.get(rateDate) ?? new Map<string, string>()).set(currencyCode, rate));
  }
  if (needed.length === 0) days.set(date, new Map());
  const complete = [...days.keys()].filter((day) => needed.every((code) => days.get(day)!.has(code)));
  const rateDate = complete.sort().at(-1);
  if (rateDate === undefined) return null;
  const perEuro = days.get(rateDate)!.set(EURO, '1');
  return {
    base,
    quote,
    date,
    rateDate,
    source: SOURCE,
    rate: quotient(perEuro.get(quote)!, perEuro.get(base)!),
  };
}

const quotient = (quote: string, base: string): string => (base === '1' ? quote : divideAmount(quote, base));

/** From when to when rates of a currency are known. */
export interface KnownDays {
  currencyCode: string;
  first: CalendarDay;
  last: CalendarDay;
}

export type MissingRate = { code: 'UNKNOWN_CURRENCY' | 'NOT_FOUND'; message: string };

/** Says why there is no rate for a pair on a day. */
export function explainMissing(
  base: string,
  quote: string,
  date: CalendarDay,
  known: readonly KnownDays[],
): MissingRate {
  const needed = ratedCurrencies(base, quote);
  const unknown = needed.filter((code) => !known.some((days) => days.currencyCode === code));
  if (unknown.length > 0) {
    const names = unknown.map((code) => `"${code}"`).join(' and ');
    return {
      code: 'UNKNOWN_CURRENCY',
      message: `No rate is known of ${names}; use an ISO 4217 code such as USD`,
    };
  }
  const early = known.find((days) => date < days.first);
  if (early) {
    return {
      code: 'NOT_FOUND',
      message: `The first known rate of ${early.currencyCode} is of ${early.first}; there is none for ${date}`,
    };
  }
  const late = known.find((days) => date > days.last);
  const span = late ? `; the last known rate of ${late.currencyCode} is of ${late.last}` : '';
  return {
    code: 'NOT_FOUND',
    message: `There is no rate of ${needed.join(' and ')} for ${date} nor the ${MAX_DAYS_BACK} days before it${span}`,
  };
}
