import {
  applyFilter,
  onlyWithin,
  paginate,
  type Connection,
  type PageArguments,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { VoucherWhere } from '../__generated__/resolvers.js';
import type { Account, EntrySide, VoucherLine } from '../domain/voucher.js';
import { VoucherDueEntity } from '../entities/voucher-due.entity.js';
import { VoucherEntity } from '../entities/voucher.entity.js';
import { channelOf } from './own-channels.js';

export function listVouchers(
  manager: EntityManager,
  args: PageArguments & { where?: VoucherWhere | null },
  scope: RowScope,
): Promise<Connection<VoucherEntity>> {
  const query = matching(manager.createQueryBuilder(VoucherEntity, 'voucher'), args.where, scope);
  const newest = {
    name: 'POSTED_AT_DESC',
    column: 'voucher.postedAt',
    direction: 'DESC' as const,
    value: (voucher: VoucherEntity) => voucher.postedAt,
  };
  return paginate(query, args, newest, 'voucher.id');
}

function matching(
  query: SelectQueryBuilder<VoucherEntity>,
  where: VoucherWhere | null | undefined,
  scope: RowScope,
): SelectQueryBuilder<VoucherEntity> {
  applyFilter(query, 'voucher.orderId', where?.orderId);
  applyFilter(query, 'voucher.channelCode', where?.channelCode);
  onlyWithin(query, 'voucher.channelCode', scope);
  applyFilter(query, 'voucher.postedAt', where?.postedAt);
  return query;
}

export function listPending(
  manager: EntityManager,
  page: PageArguments,
  scope: RowScope,
): Promise<Connection<VoucherDueEntity>> {
  const oldest = {
    name: 'SINCE_ASC',
    column: 'due.since',
    direction: 'ASC' as const,
    value: (due: VoucherDueEntity) => due.since,
  };
  const query = manager.createQueryBuilder(VoucherDueEntity, 'due');
  onlyWithin(query, channelOf('due.id'), scope);
  return paginate(query, page, oldest, 'due.id');
}

export interface Balance {
  account: Account;
  currencyCode: string;
  debit: { amount: string; currencyCode: string };
  credit: { amount: string; currencyCode: string };
}

interface Sum {
  account: Account;
  currencyCode: string;
  side: EntrySide;
  amount: string;
}

/** Exact sums by the database, in the deals' currencies. Without a condition an index alone answers. */
export async function accountBalances(
  manager: EntityManager,
  where: VoucherWhere | null | undefined,
  scope: RowScope,
): Promise<Balance[]> {
  const chosen = matching(manager.createQueryBuilder(VoucherEntity, 'voucher'), where, scope).select(
    'voucher.id',
  );
  const all = [where?.orderId, where?.channelCode, where?.postedAt, scope].every((filter) => filter == null);
  const query = manager
    .createQueryBuilder()
    .select('line.account', 'account')
    .addSelect('line.currency_code', 'currencyCode')
    .addSelect('line.side', 'side')
    .addSelect('SUM(line.amount)', 'amount')
    .from('voucher_line', 'line')
    .groupBy('line.account, line.currency_code, line.side')
    .orderBy('line.account')
    .addOrderBy('line.currency_code');
  if (!all) query.where(`line.voucher_id IN (${chosen.getQuery()})`).setParameters(chosen.getParameters());
  const balances = new Map<string, Balance>();
  for (const { account, currencyCode, side, amount } of await query.getRawMany<Sum>()) {
    const nothing = { amount: '0', currencyCode };
    const key = `${account} ${currencyCode}`;
    const balance = balances.get(key) ?? { account, currencyCode, debit: nothing, credit: nothing };
    balances.set(key, { ...balance, [side.toLowerCase()]: { amount, currencyCode } });
  }
  return [...balances.values()];
}

export interface StoredLine extends VoucherLine {
  voucherId: string;
  lineNo: number;
  booksCurrency: string;
}

interface LineRow {
  voucherId: string;
  lineNo: number;
  account: Account;
  side: EntrySide;
  amount: string;
  currencyCode: string;
  booksAmount: string;
  booksCurrency: string;
  rate: string;
  rateDate: string | null;
}

/** The lines of vouchers, in their order. */
export async function linesOf(manager: EntityManager, voucherIds: readonly string[]): Promise<StoredLine[]> {
  const rows = await manager.query<LineRow[]>(
    `SELECT voucher_id AS voucherId, line_no AS lineNo, account, side, amount, currency_code AS currencyCode,
       books_amount AS booksAmount, books_currency AS booksCurrency, fx_rate AS rate,
       DATE_FORMAT(fx_rate_date, '%Y-%m-%d') AS rateDate
     FROM voucher_line WHERE voucher_id IN (?) ORDER BY voucher_id, line_no`,
    [voucherIds],
  );
  return rows.map(({ amount, currencyCode, ...row }) => ({ ...row, money: { amount, currencyCode } }));
}

/** The vouchers of orders, oldest first. */
export function vouchersOfOrders(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<VoucherEntity[]> {
  return manager.find(VoucherEntity, {
    where: { orderId: In([...orderIds]) },
    order: { postedAt: 'ASC', id: 'ASC' },
  });
}
