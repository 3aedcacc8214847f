import {
  applyFilter,
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  onlyWithin,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { BinWhere } from '../__generated__/resolvers.js';
import { BinEntity } from '../entities/bin.entity.js';

const byCode: PageOrder<BinEntity> = {
  name: 'CODE_ASC',
  column: 'bin.code',
  direction: 'ASC',
  value: (bin) => bin.code,
};

export function listBins(
  manager: EntityManager,
  args: PageArguments & { where?: BinWhere | null },
  own: readonly string[] | null,
): Promise<Connection<BinEntity>> {
  const query = manager.createQueryBuilder(BinEntity, 'bin');
  applyFilter(query, 'bin.warehouseCode', args.where?.warehouseCode);
  onlyWithin(query, 'bin.warehouseCode', own);
  applyFilter(query, 'bin.code', args.where?.code);
  applyFilter(query, 'bin.zone', args.where?.zone);
  applyFilter(query, 'bin.type', args.where?.type);
  return paginate(query, args, byCode, 'bin.id');
}

/** Those bins of a warehouse that are there, by code. */
export async function findBins(
  tx: EntityManager,
  warehouseCode: string,
  codes: string[],
): Promise<Map<string, BinEntity>> {
  const bins = await tx.findBy(BinEntity, { warehouseCode, code: In(codes) });
  return new Map(bins.map((bin) => [bin.code, bin]));
}

const COLUMNS = ['id', 'warehouse_code', 'code', 'zone', 'type'];

/** Adds bins that are missing. One that somebody else adds at the same time keeps what they said of it. */
export function addBins(tx: EntityManager, bins: BinEntity[]): Promise<void> {
  return insertRows(tx, 'bin', COLUMNS, sortedRows(bins), { ignoreDuplicates: true });
}

/** Writes bins as they are now, new or not. */
export function saveBins(tx: EntityManager, bins: BinEntity[]): Promise<void> {
  const suffix = 'ON DUPLICATE KEY UPDATE zone = VALUES(zone), type = VALUES(type)';
  return insertRows(tx, 'bin', COLUMNS, sortedRows(bins), { suffix });
}

/** Always in the same order, so that two writers wait for each other instead of deadlocking. */
function sortedRows(bins: BinEntity[]): unknown[][] {
  const sorted = [...bins].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.map((bin) => [bin.id, bin.warehouseCode, bin.code, bin.zone, bin.type]);
}
