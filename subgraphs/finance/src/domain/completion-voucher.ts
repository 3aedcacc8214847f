import {
  compareAmounts,
  divideAmount,
  multiplyAmount,
  roundToMinorUnit,
  sumAmounts,
  type Money,
} from '@tradegraph/kernel';
import type { ChannelTerms } from './channel-terms.js';
import { taxRateFor } from './channel-terms.js';
import { booksBalance, closedInBooks, entry, type BooksRate, type VoucherLine } from './voucher.js';

export interface CompletedOrder {
  /** What was earned, exact, not rounded. */
  earned: Money;
  countryCode: string | null;
  /** Null: the channel takes nothing and no tax is in its prices. */
  terms: ChannelTerms | null;
  /** In the books' currency. */
  cost: string;
  /** What each shipment is expected to cost, where a rate card said it. */
  freight: readonly Money[];
  booksCurrency: string;
  rateOf: (currencyCode: string) => BooksRate;
}

export interface Profit {
  revenue: string;
  rounding: string;
  costOfGoods: string;
  freight: string;
  channelFee: string;
  tax: string;
}

export interface CompletionVoucher {
  lines: VoucherLine[];
  /** In the books' currency. */
  profit: Profit;
}

/**
 * The voucher of a completed order. Per currency its debits equal its credits; revenue, tax and rounding together are
 * what was earned, to the last digit: the fraction of a coin that nobody can be billed for is booked, not lost.
 */
export function completionVoucher(order: CompletedOrder): CompletionVoucher {
  const lines = closedInBooks([...sale(order), ...costs(order)], order.earned.currencyCode);
  return {
    lines,
    profit: {
      revenue: booksBalance(lines, 'REVENUE', 'CREDIT'),
      rounding: booksBalance(lines, 'ROUNDING', 'CREDIT'),
      costOfGoods: booksBalance(lines, 'COST_OF_GOODS', 'DEBIT'),
      freight: booksBalance(lines, 'FREIGHT', 'DEBIT'),
      channelFee: booksBalance(lines, 'CHANNEL_FEE', 'DEBIT'),
      tax: booksBalance(lines, 'TAX_PAYABLE', 'CREDIT'),
    },
  };
}

/** revenue + rounding − costOfGoods − freight − channelFee */
export const profitOf = ({ revenue, rounding, costOfGoods, freight, channelFee }: Profit): string =>
  sumAmounts([
    revenue,
    rounding,
    ...[costOfGoods, freight, channelFee].map((each) => multiplyAmount(each, -1)),
  ]);

function sale({ earned, countryCode, terms, rateOf }: CompletedOrder): VoucherLine[] {
  const fx = rateOf(earned.currencyCode);
  const of = (amount: string): Money => ({ amount, currencyCode: earned.currencyCode });
  const billed = roundToMinorUnit(earned);
  const tax = taxWithin(billed, terms ? taxRateFor(terms, countryCode) : '0');
  const difference = of(sumAmounts([earned.amount, multiplyAmount(billed.amount, -1)]));
  const revenue = of(sumAmounts([billed.amount, multiplyAmount(tax.amount, -1)]));
  return [
    entry('RECEIVABLE', 'DEBIT', billed, fx),
    entry('REVENUE', 'CREDIT', revenue, fx),
    ...unlessZero(tax, () => [entry('TAX_PAYABLE', 'CREDIT', tax, fx)]),
    ...pair('ROUNDING_CLEARING', 'ROUNDING', difference, fx),
  ];
}

function costs({ earned, terms, cost, freight, booksCurrency, rateOf }: CompletedOrder): VoucherLine[] {
  const goods = { amount: cost, currencyCode: booksCurrency };
  const currencies = [...new Set(freight.map(({ currencyCode }) => currencyCode))].sort();
  const transport = currencies.flatMap((currencyCode) => {
    const mine = freight.filter((each) => each.currencyCode === currencyCode);
    const amount = sumAmounts(mine.map((each) => each.amount));
    return pair('FREIGHT', 'FREIGHT_PAYABLE', { amount, currencyCode }, rateOf(currencyCode));
  });
  const fee = terms ? feeOf(earned, terms) : { amount: '0', currencyCode: earned.currencyCode };
  return [
    ...pair('COST_OF_GOODS', 'STOCK', goods, rateOf(booksCurrency)),
    ...transport,
    ...pair('CHANNEL_FEE', 'CHANNEL_FEE_PAYABLE', fee, rateOf(earned.currencyCode)),
  ];
}

const unlessZero = (money: Money, lines: () => VoucherLine[]): VoucherLine[] =>
  compareAmounts(money.amount, '0') === 0 ? [] : lines();

const pair = (
  debit: VoucherLine['account'],
  credit: VoucherLine['account'],
  money: Money,
  fx: BooksRate,
): VoucherLine[] =>
  unlessZero(money, () => [entry(debit, 'DEBIT', money, fx), entry(credit, 'CREDIT', money, fx)]);

/** The tax that is in a price, e.g. 20 of 120 at 0.20. */
function taxWithin(billed: Money, rate: string): Money {
  const share = divideAmount(rate, sumAmounts(['1', rate]));
  return roundToMinorUnit({ ...billed, amount: multiplyAmount(billed.amount, share) });
}

function feeOf(earned: Money, terms: ChannelTerms): Money {
  const share = multiplyAmount(earned.amount, terms.feeRate);
  return roundToMinorUnit({ ...earned, amount: sumAmounts([share, terms.feePerOrder]) });
}
