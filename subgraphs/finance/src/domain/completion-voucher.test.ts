import { compareAmounts, multiplyAmount, sumAmounts } from '@tradegraph/kernel';
import fc from 'fast-check';
import { completionVoucher, profitOf, type CompletedOrder } from './completion-voucher.js';
import { imbalances, type VoucherLine } from './voucher.js';

const own = { rate: '1', rateDate: null };
const order = (extra: Partial<CompletedOrder>): CompletedOrder => ({
  earned: { amount: '100', currencyCode: 'GBP' },
  countryCode: 'GB',
  terms: null,
  cost: '0',
  freight: [],
  booksCurrency: 'GBP',
  rateOf: (code) => (code === 'GBP' ? own : { rate: '0.8', rateDate: '2026-01-02' }),
  ...extra,
});
const short = ({ account, side, money, booksAmount }: VoucherLine) =>
  `${account} ${side} ${money.amount} ${money.currencyCode} ${booksAmount}`;
const signed = (lines: readonly VoucherLine[], amountOf: (line: VoucherLine) => string): string =>
  sumAmounts(lines.map((line) => multiplyAmount(amountOf(line), line.side === 'DEBIT' ? 1 : -1)));
const onAccount = (lines: readonly VoucherLine[], account: string): string =>
  multiplyAmount(
    signed(
      lines.filter((line) => line.account === account),
      (line) => line.money.amount,
    ),
    -1,
  );

describe('completionVoucher', () => {
  it('posts what was sold, what it cost, the freight and the fee', () => {
    const terms = { feeRate: '0.15', feePerOrder: '0.30', taxes: [{ countryCode: 'GB', rate: '0.2' }] };
    const freight = [{ amount: '4.2', currencyCode: 'GBP' }];
    const { lines, profit } = completionVoucher(
      order({ earned: { amount: '120.004', currencyCode: 'GBP' }, terms, cost: '33.333333', freight }),
    );
    expect(lines.map(short)).toEqual([
      ...['RECEIVABLE DEBIT 120 GBP 120', 'REVENUE CREDIT 100 GBP 100', 'TAX_PAYABLE CREDIT 20 GBP 20'],
      ...['ROUNDING_CLEARING DEBIT 0.004 GBP 0.004', 'ROUNDING CREDIT 0.004 GBP 0.004'],
      ...['COST_OF_GOODS DEBIT 33.333333 GBP 33.333333', 'STOCK CREDIT 33.333333 GBP 33.333333'],
      ...['FREIGHT DEBIT 4.2 GBP 4.2', 'FREIGHT_PAYABLE CREDIT 4.2 GBP 4.2'],
      ...['CHANNEL_FEE DEBIT 18.3 GBP 18.3', 'CHANNEL_FEE_PAYABLE CREDIT 18.3 GBP 18.3'],
    ]);
    expect(profitOf(profit)).toBe('44.170667');
  });

  it('books a fraction that was rounded up on the other sides', () => {
    const { lines, profit } = completionVoucher(order({ earned: { amount: '0.996', currencyCode: 'GBP' } }));
    expect(lines.map(short)).toEqual([
      ...['RECEIVABLE DEBIT 1 GBP 1', 'REVENUE CREDIT 1 GBP 1'],
      ...['ROUNDING_CLEARING CREDIT 0.004 GBP 0.004', 'ROUNDING DEBIT 0.004 GBP 0.004'],
    ]);
    expect(profit.rounding).toBe('-0.004');
  });

  it('converts each line and closes the books with the difference', () => {
    const rateOf = () => ({ rate: '0.333333333333', rateDate: '2026-01-02' });
    const terms = { feeRate: '0', feePerOrder: '0', taxes: [{ countryCode: '*', rate: '0.19' }] };
    const { lines } = completionVoucher(
      order({ earned: { amount: '1', currencyCode: 'EUR' }, terms, rateOf }),
    );
    expect(lines.map(short)).toEqual([
      ...[
        'RECEIVABLE DEBIT 1 EUR 0.333333',
        'REVENUE CREDIT 0.84 EUR 0.28',
        'TAX_PAYABLE CREDIT 0.16 EUR 0.053333',
      ],
    ]);
    const thirds = { feeRate: '0', feePerOrder: '0', taxes: [{ countryCode: '*', rate: '1' }] };
    const odd = completionVoucher(
      order({
        earned: { amount: '0.02', currencyCode: 'EUR' },
        terms: thirds,
        rateOf: () => ({ ...own, rate: '0.00013' }),
      }),
    );
    expect(odd.lines.at(-1)).toMatchObject({
      account: 'FX_DIFFERENCE',
      side: 'CREDIT',
      booksAmount: '0.000001',
    });
  });

  it('has two lines even where nothing was earned', () => {
    const { lines } = completionVoucher(order({ earned: { amount: '0', currencyCode: 'GBP' } }));
    expect(lines.map(short)).toEqual(['RECEIVABLE DEBIT 0 GBP 0', 'REVENUE CREDIT 0 GBP 0']);
  });

  const micro = (max: number) =>
    fc.integer({ min: -max, max }).map((n) => multiplyAmount(String(n), '0.000001'));
  it('balances in every currency and in the books, and loses no digit of what was earned', () => {
    fc.assert(
      fc.property(
        micro(2_000_000_000),
        fc.constantFrom('GBP', 'JPY', 'KWD', 'EUR'),
        micro(900_000_000).filter((cost) => !cost.startsWith('-')),
        fc.array(fc.constantFrom('1.5', '0.333333', '12'), { maxLength: 3 }),
        fc.constantFrom('0', '0.07', '0.2', '0.255'),
        (earned, currencyCode, cost, freight, rate) => {
          const terms = { feeRate: '0.123', feePerOrder: '0.3', taxes: [{ countryCode: '*', rate }] };
          const { lines, profit } = completionVoucher(
            order({
              earned: { amount: earned, currencyCode },
              ...{ terms, cost, freight: freight.map((amount) => ({ amount, currencyCode: 'EUR' })) },
            }),
          );
          expect(imbalances(lines)).toEqual([]);
          expect(signed(lines, (line) => line.booksAmount)).toBe('0');
          expect(lines.every((line) => compareAmounts(line.money.amount, '0') >= 0)).toBe(true);
          const parts = ['REVENUE', 'TAX_PAYABLE', 'ROUNDING'].map((account) => onAccount(lines, account));
          expect(compareAmounts(sumAmounts(parts), earned)).toBe(0);
          expect(profitOf(profit)).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });
});
