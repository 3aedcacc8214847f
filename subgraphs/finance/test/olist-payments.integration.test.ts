import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumAmounts } from '@tradegraph/kernel';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

const FILE = join(process.cwd(), '../shared/data/olist/olist_order_payments_dataset.csv');
const real = existsSync(FILE) ? describe : describe.skip;
if (!existsSync(FILE))
  console.warn('The Olist payments are not at hand (../shared/data): their tests are skipped');

const METHODS: Record<string, string> = {
  credit_card: 'CREDIT_CARD',
  debit_card: 'DEBIT_CARD',
  boleto: 'BOLETO',
  voucher: 'VOUCHER',
  not_defined: 'OTHER',
};
const RECORD = `mutation ($input: RecordPaymentsInput!) { recordPayments(input: $input) {
  results { duplicate userErrors { message } } userErrors { message } } }`;
const TOTALS = `{ paymentTotals(where: { channelCode: { eq: "olist" } }) { currencyCode method count amount { amount } } }`;

interface Recorded {
  recordPayments: { results: { duplicate: boolean; userErrors: { message: string }[] }[] };
}
interface Totals {
  paymentTotals: { currencyCode: string; method: string; count: number; amount: { amount: string } }[];
}

real('the payments of the real marketplace', () => {
  let finance: TestFinance;
  const payments = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [order, sequential, type, installments, value] = line.replaceAll('"', '').split(',');
      return {
        channelCode: 'olist',
        channelOrderId: order,
        externalRef: `${order}-${sequential}`,
        method: METHODS[type!],
        installments: Number(installments),
        amount: { amount: value, currencyCode: 'BRL' },
        paidAt: '2018-01-01T00:00:00Z',
      };
    });

  beforeAll(async () => {
    finance = await startTestFinance();
  });
  afterAll(() => finance.stop());

  async function recordAll(run: string): Promise<Recorded['recordPayments']['results']> {
    const results = [];
    for (let start = 0; start < payments.length; start += 1_000) {
      const input = { idempotencyKey: `${run}-${start}`, payments: payments.slice(start, start + 1_000) };
      const { data, errors } = await finance.ask<Recorded>(RECORD, { input });
      if (!data) throw new Error(JSON.stringify(errors));
      results.push(...data.recordPayments.results);
    }
    return results;
  }

  it.each([
    ['once', 0],
    ['twice', 8_924],
  ])('recorded %s, sum up to 1,428,602.81 BRL', async (run, duplicates) => {
    const started = performance.now();
    const results = await recordAll(run);
    const seconds = (performance.now() - started) / 1000;
    console.info(`${results.length} payments ${run}: ${Math.round(results.length / seconds)} per second`);
    expect(results.flatMap((row) => row.userErrors)).toEqual([]);
    expect(results.filter((row) => row.duplicate)).toHaveLength(duplicates);
    const totals = (await finance.ask<Totals>(TOTALS)).data!.paymentTotals;
    expect(sumAmounts(totals.map((row) => row.amount.amount))).toBe('1428602.81');
    expect(Object.fromEntries(totals.map((row) => [row.method, row.count]))).toEqual({
      CREDIT_CARD: 6255,
      BOLETO: 1580,
      VOUCHER: 964,
      DEBIT_CARD: 122,
      OTHER: 3,
    });
    expect(new Set(totals.map((row) => row.currencyCode))).toEqual(new Set(['BRL']));
  });
});
