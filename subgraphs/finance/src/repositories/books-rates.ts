import type { EntityManager } from 'typeorm';
import { daysBefore, type CalendarDay } from '../domain/calendar-day.js';
import { MAX_DAYS_BACK, crossRate, ratedCurrencies } from '../domain/fx-rate.js';
import type { BooksRate } from '../domain/voucher.js';
import { ratesBetween } from './fx-rate-repository.js';

/** Null: no rate is known of the currency on that day, nor a week before. */
export type RateOf = (currencyCode: string, day: CalendarDay) => BooksRate | null;

export interface CurrencyDay {
  currencyCode: string;
  day: CalendarDay;
}

const IN_BOOKS: BooksRate = { rate: '1', rateDate: null };

/** What currencies are worth in the books' on days, by the last working day up to each: one statement for all of them. */
export async function readBooksRates(
  manager: EntityManager,
  booksCurrency: string,
  wanted: readonly CurrencyDay[],
): Promise<RateOf> {
  const foreign = wanted.filter(({ currencyCode }) => currencyCode !== booksCurrency);
  const days = foreign.map(({ day }) => day).sort();
  const currencies = [
    ...new Set(foreign.flatMap(({ currencyCode }) => ratedCurrencies(currencyCode, booksCurrency))),
  ];
  const rates =
    foreign.length === 0
      ? []
      : await ratesBetween(manager, currencies, daysBefore(days[0]!, MAX_DAYS_BACK), days.at(-1)!);
  return (currencyCode, day) => {
    if (currencyCode === booksCurrency) return IN_BOOKS;
    const first = daysBefore(day, MAX_DAYS_BACK);
    const near = rates.filter(({ rateDate }) => rateDate >= first && rateDate <= day);
    const found = crossRate(currencyCode, booksCurrency, day, near);
    return found && { rate: found.rate, rateDate: found.rateDate };
  };
}
