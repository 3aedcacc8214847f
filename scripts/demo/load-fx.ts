import { OperatorError } from '../process/operator-error.js';
import type { DemoClient } from './demo-client.js';
import { seeded } from './random.js';

/** Units of each currency for one euro at the start of the walk; invented, but of the right size. */
const START: Record<string, number> = {
  USD: 1.12,
  GBP: 0.86,
  CNY: 7.9,
  JPY: 172,
  BRL: 6.1,
  CAD: 1.55,
  CHF: 0.94,
};
const DAYS = 45;
const WEEK = 7;
const DAY = 86_400_000;

const RATE = 'query DemoRate($date: Date!) { fxRate(base: "EUR", quote: "USD", date: $date) { rateDate } }';

/**
 * Rates of the last 45 days, weekends left out, so that sums in other currencies can be shown. Skipped where there are
 * any rates already: real ones, above all, are never written over.
 */
export async function loadFx(client: DemoClient, now: Date): Promise<number> {
  if (await hasRates(client, now)) return 0;
  const csv = demoRates(now);
  await client.mutate('importFxRates', 'ImportFxRatesInput', { csv });
  return csv.trim().split('\n').length - 1;
}

/** A day's rate is that of the last working day, so that one question a week finds any rate of the period. */
async function hasRates(client: DemoClient, now: Date): Promise<boolean> {
  for (let back = 0; back <= DAYS + WEEK; back += WEEK) {
    const date = new Date(now.getTime() - back * DAY).toISOString().slice(0, 10);
    if (await hasRate(client, date)) return true;
  }
  return false;
}

async function hasRate(client: DemoClient, date: string): Promise<boolean> {
  try {
    return (await client.query<{ fxRate: unknown }>(RATE, { date })).fxRate !== null;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    return false; // a currency without any rate is an error of the query
  }
}

/** In the form of the European Central Bank's file. */
export function demoRates(now: Date): string {
  const random = seeded(45);
  const currencies = Object.keys(START);
  const rates = { ...START };
  const rows: string[] = [];
  for (let back = DAYS; back >= 0; back--) {
    const day = new Date(now.getTime() - back * DAY);
    if (day.getUTCDay() % 6 === 0) continue;
    for (const currency of currencies) rates[currency]! *= 1 + (random.next() - 0.5) / 120;
    const figures = currencies.map((currency) => rates[currency]!.toFixed(4));
    rows.unshift([day.toISOString().slice(0, 10), ...figures].join(','));
  }
  return `Date,${currencies.join(',')}\n${rows.join('\n')}\n`;
}
