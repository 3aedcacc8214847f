import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { multiplyAmount, sumAmounts } from '@tradegraph/kernel';
import { parse } from 'csv-parse/sync';
import { completionVoucher } from '../src/domain/completion-voucher.js';
import { imbalances } from '../src/domain/voucher.js';

const FILE = join(process.cwd(), '../shared/data/uci-online-retail/2010-12_2011-05.csv.gz');
const there = existsSync(FILE);
if (!there) console.warn(`Skipped: the real orders are not there (${FILE}).`);

/** The exact total of each invoice, counted in the plainest way. */
function invoices(): Map<string, string> {
  const rows = parse<Record<string, string>>(gunzipSync(readFileSync(FILE)), { columns: true, bom: true });
  const amounts = new Map<string, string[]>();
  for (const { InvoiceNo, Quantity, UnitPrice } of rows) {
    if (!/^\d/.test(InvoiceNo!) || Number(Quantity) <= 0 || Number(UnitPrice) <= 0) continue;
    const line = multiplyAmount(UnitPrice!, Quantity!);
    amounts.set(InvoiceNo!, [...(amounts.get(InvoiceNo!) ?? []), line]);
  }
  return new Map([...amounts].map(([invoice, lines]) => [invoice, sumAmounts(lines)]));
}

(there ? it : it.skip)('books half a year of real orders without losing a digit', () => {
  const totals = [...invoices().values()];
  expect(totals).toHaveLength(8_126);
  const booked = totals.map((amount) => {
    const { lines, profit } = completionVoucher({
      earned: { amount, currencyCode: 'GBP' },
      ...{ countryCode: 'GB', terms: null, cost: '0', freight: [], booksCurrency: 'GBP' },
      rateOf: () => ({ rate: '1', rateDate: null }),
    });
    expect(imbalances(lines)).toEqual([]);
    return profit;
  });
  const revenue = sumAmounts(booked.map((each) => each.revenue));
  const rounding = sumAmounts(booked.map((each) => each.rounding));
  expect(revenue).toMatch(/^\d+(\.\d{1,2})?$/);
  expect(rounding).not.toBe('0');
  expect(sumAmounts([revenue, rounding])).toBe('4064726.591');
});
