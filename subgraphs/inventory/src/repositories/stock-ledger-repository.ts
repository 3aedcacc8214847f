import { newId } from '@tradegraph/kernel';
import {
  applyFilter,
  insertRows,
  onlyWithin,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { StockLedgerOrderBy, StockLedgerWhere } from '../__generated__/resolvers.js';
import type { StockCause } from '../domain/stock-cause.js';
import type { AppliedChange } from '../domain/stock-change.js';
import { StockLedgerEntryEntity } from '../entities/stock-ledger-entry.entity.js';

const order = (name: StockLedgerOrderBy, direction: 'ASC' | 'DESC'): PageOrder<StockLedgerEntryEntity> => ({
  name,
  column: 'entry.occurredAt',
  direction,
  value: (entry) => entry.occurredAt,
});

const orders: Record<StockLedgerOrderBy, PageOrder<StockLedgerEntryEntity>> = {
  OCCURRED_AT_DESC: order('OCCURRED_AT_DESC', 'DESC'),
  OCCURRED_AT_ASC: order('OCCURRED_AT_ASC', 'ASC'),
};

export function listLedger(
  manager: EntityManager,
  args: PageArguments & { where?: StockLedgerWhere | null; orderBy: StockLedgerOrderBy },
  scope: RowScope,
): Promise<Connection<StockLedgerEntryEntity>> {
  const query = manager.createQueryBuilder(StockLedgerEntryEntity, 'entry');
  applyFilter(query, 'entry.skuCode', args.where?.skuCode);
  applyFilter(query, 'entry.warehouseCode', args.where?.warehouseCode);
  applyFilter(query, 'entry.changeType', args.where?.changeType);
  applyFilter(query, 'entry.causeId', args.where?.causeId);
  applyFilter(query, 'entry.occurredAt', args.where?.occurredAt);
  onlyWithin(query, 'entry.warehouseCode', scope);
  return paginate(query, args, orders[args.orderBy], 'entry.id');
}

const COLUMNS = [
  'id',
  'stock_level_id',
  'stock_level_version',
  'sku_code',
  'warehouse_code',
  'change_type',
  'before_qty',
  'after_qty',
  'on_hand_delta',
  'sellable_delta',
  'reserved_delta',
  'unsellable_delta',
  'cause_type',
  'cause_id',
  'reason',
  'actor',
  'occurred_at',
];

/** A change and what led to it. */
export interface CausedChange {
  applied: AppliedChange;
  cause: StockCause;
  actor: string;
}

/** Writes one entry per change. Entries are only ever added. */
export function addToLedger(tx: EntityManager, changes: readonly CausedChange[], now: Date): Promise<void> {
  const rows = changes.map(({ applied, cause, actor }) => [
    newId('led'),
    applied.after.id,
    applied.after.version,
    applied.after.skuCode,
    applied.after.warehouseCode,
    applied.changeType,
    applied.beforeQty,
    applied.afterQty,
    applied.onHandDelta,
    applied.deltas.sellable,
    applied.deltas.reserved,
    applied.deltas.unsellable,
    cause.type,
    cause.id,
    cause.reason ?? null,
    actor,
    now,
  ]);
  return insertRows(tx, 'stock_ledger', COLUMNS, rows);
}
