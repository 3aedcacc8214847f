import { compareAmounts, multiplyAmount, roundToScale, sumAmounts, type Money } from '@tradegraph/kernel';

export type Account =
  | 'RECEIVABLE'
  | 'REVENUE'
  | 'TAX_PAYABLE'
  | 'ROUNDING'
  | 'ROUNDING_CLEARING'
  | 'COST_OF_GOODS'
  | 'STOCK'
  | 'FREIGHT'
  | 'FREIGHT_PAYABLE'
  | 'CHANNEL_FEE'
  | 'CHANNEL_FEE_PAYABLE'
  | 'FX_DIFFERENCE'
  | 'CASH';

export type EntrySide = 'DEBIT' | 'CREDIT';

/** Units of the books' currency for one of the deal's; `rateDate` is null within one currency. */
export interface BooksRate {
  rate: string;
  rateDate: string | null;
}

export interface VoucherLine extends BooksRate {
  account: Account;
  side: EntrySide;
  money: Money;
  /** In the books' currency. */
  booksAmount: string;
}

const OTHER: Record<EntrySide, EntrySide> = { DEBIT: 'CREDIT', CREDIT: 'DEBIT' };
const other = (side: EntrySide): EntrySide => OTHER[side];

/** One line. An amount below zero stands as its opposite on the other side: books have no negative entries. */
export function entry(account: Account, side: EntrySide, money: Money, fx: BooksRate): VoucherLine {
  const negative = compareAmounts(money.amount, '0') < 0;
  const amount = negative ? multiplyAmount(money.amount, -1) : money.amount;
  return {
    account,
    side: negative ? other(side) : side,
    money: { amount, currencyCode: money.currencyCode },
    booksAmount: roundToScale(multiplyAmount(amount, fx.rate)),
    ...fx,
  };
}

/** Every line turned round. */
export const reversed = (lines: readonly VoucherLine[]): VoucherLine[] =>
  lines.map((line) => ({ ...line, side: other(line.side) }));

const signed = ({ side }: VoucherLine, amount: string): string =>
  side === 'DEBIT' ? amount : multiplyAmount(amount, -1);

/** Debits less credits by currency, those that are not zero. A voucher that may be posted has none. */
export function imbalances(lines: readonly VoucherLine[]): Money[] {
  const amounts = new Map<string, string[]>();
  for (const line of lines) {
    const { amount, currencyCode } = line.money;
    amounts.set(currencyCode, [...(amounts.get(currencyCode) ?? []), signed(line, amount)]);
  }
  return [...amounts]
    .map(([currencyCode, each]) => ({ amount: sumAmounts(each), currencyCode }))
    .filter(({ amount }) => compareAmounts(amount, '0') !== 0);
}

/**
 * Closes the books' column: each line is converted by itself, and what that leaves over is posted as an exchange
 * difference. In the deal's currency nothing is left over, so there that line says 0.
 */
export function closedInBooks(lines: readonly VoucherLine[], dealCurrency: string): VoucherLine[] {
  const left = sumAmounts(lines.map((line) => signed(line, line.booksAmount)));
  const sign = compareAmounts(left, '0');
  if (sign === 0) return [...lines];
  const difference: VoucherLine = {
    account: 'FX_DIFFERENCE',
    side: sign > 0 ? 'CREDIT' : 'DEBIT',
    money: { amount: '0', currencyCode: dealCurrency },
    booksAmount: sign > 0 ? left : multiplyAmount(left, -1),
    rate: '1',
    rateDate: null,
  };
  return [...lines, difference];
}

/** What stands on an account in the books' currency, on the given side. */
export const booksBalance = (lines: readonly VoucherLine[], account: Account, side: EntrySide): string =>
  sumAmounts(
    lines
      .filter((line) => line.account === account)
      .map((line) => (line.side === side ? line.booksAmount : multiplyAmount(line.booksAmount, -1))),
  );
