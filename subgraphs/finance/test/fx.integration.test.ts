import { sqlStatements } from '@tradegraph/test-kit';
import { startTestFinance, type TestFinance } from './start-test-finance.js';
import { readEcbHistory } from './ecb-history.js';

const IMPORT = `mutation ($input: ImportFxRatesInput!) { importFxRates(input: $input) {
  summary { days rates added changed firstDate lastDate } userErrors { code message field } } }`;
const RATE = `query ($base: String!, $quote: String!, $date: Date!) { fxRate(base: $base, quote: $quote, date: $date) {
  base quote date rateDate rate source } }`;

interface Imported {
  importFxRates: {
    summary: Record<
      'days' | 'rates' | 'added' | 'changed' | 'firstDate' | 'lastDate',
      number | string
    > | null;
    userErrors: { code: string; message: string }[];
  };
}

let finance: TestFinance;
let keys = 0;

beforeAll(async () => {
  finance = await startTestFinance();
});
afterAll(() => finance.stop());

async function importRates(csv: string, idempotencyKey = `fx-${keys++}`) {
  const { data, errors } = await finance.ask<Imported>(IMPORT, { input: { idempotencyKey, csv } });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.importFxRates;
}

async function rateOf(base: string, quote: string, date: string) {
  const { data, errors } = await finance.ask<{ fxRate: { rate: string; rateDate: string } | null }>(RATE, {
    base,
    quote,
    date,
  });
  return { rate: data?.fxRate?.rate, day: data?.fxRate?.rateDate, error: errors?.[0] };
}

describe('importFxRates', () => {
  it('stores new rates, replaces changed ones, and does nothing the second time', async () => {
    const csv = 'Date,CHF,SEK,\n2020-01-02,1.0865,10.4728,\n2020-01-03,1.084,N/A,\n';
    expect((await importRates(csv)).summary).toEqual({
      days: 2,
      rates: 3,
      added: 3,
      changed: 0,
      firstDate: '2020-01-02',
      lastDate: '2020-01-03',
    });
    expect((await importRates(csv)).summary).toMatchObject({ rates: 3, added: 0, changed: 0 });
    const corrected = csv.replace('1.084,', '1.0840001,');
    expect((await importRates(corrected)).summary).toMatchObject({ added: 0, changed: 1 });
    expect((await rateOf('EUR', 'CHF', '2020-01-03')).rate).toBe('1.0840001');
  });

  it('refuses a bad file whole, naming the line', async () => {
    const { summary, userErrors } = await importRates('Date,NOK\n2020-01-02,9.8\n2020-01-03,nine\n');
    expect(summary).toBeNull();
    expect(userErrors).toEqual([
      { code: 'BAD_USER_INPUT', message: 'csv: line 3: "nine" is not a rate of "NOK"', field: ['csv'] },
    ]);
    expect((await rateOf('EUR', 'NOK', '2020-01-02')).error!.extensions.code).toBe('UNKNOWN_CURRENCY');
  });

  it('refuses more than a mebibyte', async () => {
    const { userErrors } = await importRates(`Date,NOK\n${'2020-01-02,9.8\n'.repeat(80_000)}`);
    expect(userErrors[0]!.message).toContain('send at most 1048576');
  });

  it('is for writers', async () => {
    const input = { idempotencyKey: 'analyst', csv: 'Date,NOK\n2020-01-02,9.8' };
    const { errors } = await finance.ask(IMPORT, { input }, { role: 'analyst' });
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('fxRate', () => {
  it.each([
    ['2020-13-01', 'BAD_USER_INPUT'],
    ['yesterday', 'BAD_USER_INPUT'],
  ])('refuses the day %s', async (date, code) => {
    expect((await rateOf('EUR', 'CHF', date)).error!.extensions.code).toBe(code);
  });

  it('does not take an old rate for the last working day', async () => {
    expect(await rateOf('EUR', 'CHF', '2020-01-10')).toMatchObject({ day: '2020-01-03' });
    const { error } = await rateOf('EUR', 'CHF', '2020-01-11');
    expect(error!.extensions.code).toBe('NOT_FOUND');
    expect(error!.message).toContain('the last known rate of CHF is of 2020-01-03');
  });
});

const history = await readEcbHistory();
const real = history ? describe : describe.skip;
if (!history) console.warn('The ECB file is not at hand (../shared/data/fx): its tests are skipped');

real('the whole history of the European Central Bank', () => {
  const [header, ...lines] = (history ?? '').trimEnd().split('\n');
  const parts: string[] = [];
  for (let start = 0; start < lines.length; start += 3500) {
    parts.push([header, ...lines.slice(start, start + 3500)].join('\n'));
  }
  const cells = lines.flatMap((line) => line.split(',').slice(1)).filter((cell) => /\d/.test(cell)).length;

  it('is stored in seconds, cell by cell, and once', async () => {
    const started = performance.now();
    const imported: NonNullable<Imported['importFxRates']['summary']>[] = [];
    for (const part of parts) imported.push((await importRates(part)).summary!);
    const seconds = (performance.now() - started) / 1000;
    const sum = (field: 'days' | 'rates' | 'added') =>
      imported.reduce((total, summary) => total + Number(summary[field]), 0);
    expect(sum('days')).toBe(lines.length);
    expect(sum('rates')).toBe(cells);
    expect(sum('added')).toBe(cells - 3); // two days of CHF and one of SEK came before
    expect(imported.at(-1)!.firstDate).toBe('1999-01-04');
    for (const part of parts) {
      expect((await importRates(part)).summary).toMatchObject({ added: 0, changed: 0 });
    }
    console.info(`${cells} rates in ${parts.length} requests: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(60);
  });

  it.each([
    ['EUR', 'GBP', '2010-12-01', '0.8393', '2010-12-01'],
    ['EUR', 'BRL', '2010-12-01', '2.2349', '2010-12-01'],
    ['EUR', 'TRL', '1999-01-05', '372816', '1999-01-05'],
    ['EUR', 'EEK', '2010-12-31', '15.6466', '2010-12-31'],
    ['GBP', 'EUR', '2010-12-01', '1.191469081377', '2010-12-01'],
    ['USD', 'GBP', '2010-12-01', '0.639954250858', '2010-12-01'],
    ['GBP', 'USD', '2010-12-01', '1.562611700226', '2010-12-01'],
    ['EUR', 'GBP', '2010-12-05', '0.848', '2010-12-03'], // a Sunday
    ['EUR', 'USD', '2011-12-26', '1.3057', '2011-12-23'], // the second day of Christmas
    ['USD', 'USD', '2010-12-05', '1', '2010-12-03'],
    ['EUR', 'EUR', '2010-12-05', '1', '2010-12-05'],
  ])('%s to %s on %s', async (base, quote, date, rate, day) => {
    expect(await rateOf(base, quote, date)).toEqual({ rate, day, error: undefined });
  });

  it.each([
    ['EUR', 'XXX', '2010-12-01', 'UNKNOWN_CURRENCY', '"XXX"'],
    ['gbp', 'EUR', '2010-12-01', 'UNKNOWN_CURRENCY', '"gbp"'],
    ['EUR', 'USD', '1999-01-03', 'NOT_FOUND', 'The first known rate of USD is of 1999-01-04'],
    ['EUR', 'EEK', '2015-06-01', 'NOT_FOUND', 'the last known rate of EEK is of 2010-12-31'],
    ['EUR', 'ISK', '2012-06-01', 'NOT_FOUND', 'There is no rate of ISK for 2012-06-01'], // suspended until 2018
    ['EUR', 'USD', '2031-01-01', 'NOT_FOUND', 'the last known rate of USD is of 2026-04-13'],
  ])('%s to %s on %s: %s', async (base, quote, date, code, message) => {
    const { rate, error } = await rateOf(base, quote, date);
    expect(rate).toBeUndefined();
    expect(error!.extensions.code).toBe(code);
    expect(error!.message).toContain(message);
  });

  it('never has to look back further than it does, but where the bank had stopped', () => {
    const days = lines.map((line) => Date.parse(line.slice(0, 10))).sort((a, b) => a - b);
    const pause = Math.max(...days.slice(1).map((day, index) => (day - days[index]!) / 86_400_000));
    expect(pause).toBeLessThanOrEqual(7);
  });

  it('answers with one statement', async () => {
    const before = await sqlStatements(finance.url);
    await rateOf('USD', 'GBP', '2010-12-01');
    expect((await sqlStatements(finance.url)) - before).toBe(1);
  });
});
