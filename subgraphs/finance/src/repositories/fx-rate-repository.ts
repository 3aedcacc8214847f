import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../domain/calendar-day.js';
import { SOURCE, type EuroRate, type KnownDays } from '../domain/fx-rate.js';

const DAY = `DATE_FORMAT(rate_date, '%Y-%m-%d')`;

/** The rates of these currencies from one day to another, both included. The primary key answers it. */
export async function ratesBetween(
  manager: EntityManager,
  currencies: readonly string[],
  first: CalendarDay,
  last: CalendarDay,
): Promise<EuroRate[]> {
  if (currencies.length === 0) return [];
  const rows = await manager.query<EuroRate[]>(
    `SELECT currency_code AS currencyCode, ${DAY} AS rateDate, rate FROM fx_rate
     WHERE currency_code IN (?) AND rate_date BETWEEN ? AND ?`,
    [currencies, first, last],
  );
  return rows.map((row) => ({ ...row, rate: withoutPadding(row.rate) }));
}

export async function knownDays(manager: EntityManager, currencies: readonly string[]): Promise<KnownDays[]> {
  if (currencies.length === 0) return [];
  return await manager.query<KnownDays[]>(
    `SELECT currency_code AS currencyCode, DATE_FORMAT(MIN(rate_date), '%Y-%m-%d') AS first,
       DATE_FORMAT(MAX(rate_date), '%Y-%m-%d') AS last
     FROM fx_rate WHERE currency_code IN (?) GROUP BY currency_code`,
    [currencies],
  );
}

/** Stores rates, in the order of the primary key; a day and currency that is there takes the new rate. */
export async function saveRates(tx: EntityManager, rates: readonly EuroRate[]): Promise<void> {
  const sorted = rates.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  await insertRows(
    tx,
    'fx_rate',
    ['currency_code', 'rate_date', 'rate', 'source'],
    sorted.map((rate) => [rate.currencyCode, rate.rateDate, rate.rate, SOURCE]),
    { suffix: 'ON DUPLICATE KEY UPDATE rate = VALUES(rate), source = VALUES(source)' },
  );
}

const sortKey = (rate: EuroRate): string => rate.currencyCode + rate.rateDate;

/** MySQL pads DECIMAL(20,8): "0.83930000" is the bank's 0.8393. */
const withoutPadding = (rate: string): string => rate.replace(/\.?0+$/, '');
