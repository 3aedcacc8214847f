import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Profit } from '../domain/completion-voucher.js';
import type { VoucherLine } from '../domain/voucher.js';
import type { VoucherEntity } from '../entities/voucher.entity.js';

export interface NewVoucher {
  voucher: Omit<VoucherEntity, 'voucherNo'>;
  lines: readonly VoucherLine[];
}

export type Numbered = NewVoucher & { voucher: VoucherEntity };

const NUMBER_LENGTH = 6;

/** Numbers vouchers by day without a gap, and stores them with their lines. */
export async function insertVouchers(
  tx: EntityManager,
  fresh: readonly NewVoucher[],
  booksCurrency: string,
): Promise<Numbered[]> {
  const numbered = await numberThem(tx, fresh);
  await insertRows(
    tx,
    'voucher',
    [
      ...['id', 'voucher_no', 'kind', 'status', 'order_id', 'channel_code', 'completion_of', 'reverses_id'],
      ...['posting_date', 'reason', 'posted_by', 'posted_at'],
    ],
    numbered.map(({ voucher }) => [
      ...[voucher.id, voucher.voucherNo, voucher.kind, voucher.status, voucher.orderId, voucher.channelCode],
      ...[voucher.completionOf, voucher.reversesId, voucher.postingDate, voucher.reason],
      ...[voucher.postedBy, voucher.postedAt],
    ]),
  );
  await insertRows(
    tx,
    'voucher_line',
    [
      ...['voucher_id', 'line_no', 'account', 'side', 'amount', 'currency_code'],
      ...['books_amount', 'books_currency', 'fx_rate', 'fx_rate_date'],
    ],
    numbered.flatMap(({ voucher, lines }) =>
      lines.map((line, index) => [
        ...[voucher.id, index + 1, line.account, line.side, line.money.amount, line.money.currencyCode],
        ...[line.booksAmount, booksCurrency, line.rate, line.rateDate],
      ]),
    ),
  );
  return numbered;
}

/** The day's counter is locked until the commit: the numbers have no gaps, and come in the order of the commits. */
async function numberThem(tx: EntityManager, fresh: readonly NewVoucher[]): Promise<Numbered[]> {
  const days = [...new Set(fresh.map(({ voucher }) => voucher.postingDate))].sort();
  const next = new Map<string, number>();
  for (const day of days) {
    const count = fresh.filter(({ voucher }) => voucher.postingDate === day).length;
    await tx.query(
      'INSERT INTO voucher_counter VALUES (?, ?) ON DUPLICATE KEY UPDATE last_no = last_no + VALUES(last_no)',
      [day, count],
    );
    const [row] = await tx.query<{ lastNo: number }[]>(
      'SELECT last_no AS lastNo FROM voucher_counter WHERE posting_date = ?',
      [day],
    );
    next.set(day, row!.lastNo - count + 1);
  }
  return fresh.map(({ voucher, lines }) => {
    const number = next.get(voucher.postingDate)!;
    next.set(voucher.postingDate, number + 1);
    const voucherNo = `V${voucher.postingDate.replaceAll('-', '')}-${String(number).padStart(NUMBER_LENGTH, '0')}`;
    return { voucher: { ...voucher, voucherNo }, lines };
  });
}

export interface NewProfit {
  orderId: string;
  voucherId: string;
  booksCurrency: string;
  dealCurrency: string;
  fxRate: string;
  profit: Profit;
  costKnown: boolean;
}

export async function insertProfits(tx: EntityManager, profits: readonly NewProfit[]): Promise<void> {
  await insertRows(
    tx,
    'order_profit',
    [
      ...['order_id', 'voucher_id', 'books_currency', 'deal_currency', 'fx_rate', 'revenue', 'rounding'],
      ...['cost_of_goods', 'freight', 'channel_fee', 'tax', 'cost_known'],
    ],
    profits.map(({ profit, ...row }) => [
      ...[row.orderId, row.voucherId, row.booksCurrency, row.dealCurrency, row.fxRate],
      ...[profit.revenue, profit.rounding, profit.costOfGoods, profit.freight, profit.channelFee, profit.tax],
      row.costKnown,
    ]),
  );
}
