import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { AppliedChange, StockDeltas } from '../domain/stock-change.js';
import { stockLevelIdOf, type StockKey } from '../domain/stock-level-id.js';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';

export type LevelsById = Map<string, StockLevelEntity>;

/** What is sellable now, without waiting for anybody: enough to refuse, never enough to take. */
export async function peekSellable(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, { sellable: number }>> {
  const rows: { id: string; sellable: number | string }[] = await tx.query(
    'SELECT id, sellable FROM stock_level WHERE id IN (?)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { sellable: Number(row.sellable) }]));
}

const LEVEL = `id, sku_code AS skuCode, warehouse_code AS warehouseCode, on_hand AS onHand, sellable, reserved,
  unsellable, version, updated_at AS updatedAt`;

/**
 * Locks those of the levels that are there, always in the order of their ids, so that nobody deadlocks. Plain SQL:
 * building the query and the entities by the mapper would lengthen the time for which others wait.
 */
export async function lockLevels(tx: EntityManager, ids: readonly string[]): Promise<LevelsById> {
  if (ids.length === 0) return new Map();
  const rows: StockLevelEntity[] = await tx.query(
    `SELECT ${LEVEL} FROM stock_level WHERE id IN (?) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, withNumbers(row)]));
}

/** The driver gives a BIGINT beyond 2^53 as text; below, as a number. */
const withNumbers = (row: StockLevelEntity): StockLevelEntity => ({
  ...row,
  onHand: Number(row.onHand),
  sellable: Number(row.sellable),
  reserved: Number(row.reserved),
  unsellable: Number(row.unsellable),
});

/**
 * Locks the levels of these keys and creates those that are missing, empty. Existing ones are locked first: an
 * INSERT IGNORE over them would take shared locks, and two writers who both want more would deadlock.
 */
export async function lockOrCreateLevels(
  tx: EntityManager,
  keys: readonly StockKey[],
  now: Date,
): Promise<LevelsById> {
  const ids = keys.map(stockLevelIdOf).sort();
  const levels = await lockLevels(tx, ids);
  const missing = keys.filter((key) => !levels.has(stockLevelIdOf(key)));
  if (missing.length === 0) return levels;
  const rows = missing.map((key) => [
    stockLevelIdOf(key),
    key.skuCode,
    key.warehouseCode,
    0,
    0,
    0,
    0,
    0,
    now,
  ]);
  await insertRows(
    tx,
    'stock_level',
    [
      'id',
      'sku_code',
      'warehouse_code',
      'on_hand',
      'sellable',
      'reserved',
      'unsellable',
      'version',
      'updated_at',
    ],
    rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    { ignoreDuplicates: true },
  );
  return lockLevels(tx, ids);
}

interface LevelUpdate extends StockDeltas {
  id: string;
  /** The version that the deltas were decided on. */
  fromVersion: number;
  toVersion: number;
}

/** Rows per statement; well under the server's limit on the parts of a UNION and the packet's size. */
const ROWS_PER_UPDATE = 500;

/**
 * Moves the balances by one conditional UPDATE: a row changes only if it still has the version that was decided on
 * and no balance would become negative. The rows are locked already, so a row that does not match is a fault of
 * ours, and fails the transaction instead of selling twice.
 */
export async function saveLevels(
  tx: EntityManager,
  applied: readonly AppliedChange[],
  now: Date,
): Promise<void> {
  const updates = netUpdates(applied);
  for (let start = 0; start < updates.length; start += ROWS_PER_UPDATE) {
    const part = updates.slice(start, start + ROWS_PER_UPDATE);
    const answer: { affectedRows: number } = await tx.query(updateStatement(part.length), [
      ...part.flatMap((row) => [
        row.id,
        row.fromVersion,
        row.toVersion,
        row.sellable,
        row.reserved,
        row.unsellable,
      ]),
      now,
    ]);
    if (answer.affectedRows !== part.length) {
      throw new Error(`${part.length - answer.affectedRows} stock levels changed although they were locked`);
    }
  }
}

/** Several changes of one level become one update: from the version before the first to that after the last. */
function netUpdates(applied: readonly AppliedChange[]): LevelUpdate[] {
  const byLevel = new Map<string, LevelUpdate>();
  for (const { after, deltas } of applied) {
    const earlier = byLevel.get(after.id);
    byLevel.set(after.id, {
      id: after.id,
      fromVersion: earlier?.fromVersion ?? after.version - 1,
      toVersion: after.version,
      sellable: (earlier?.sellable ?? 0) + deltas.sellable,
      reserved: (earlier?.reserved ?? 0) + deltas.reserved,
      unsellable: (earlier?.unsellable ?? 0) + deltas.unsellable,
    });
  }
  return [...byLevel.values()];
}

/**
 * The ids take the column's own collation: with the connection's they would not find the primary key. COLLATE stands
 * outside CAST, because inside MySQL refuses what MariaDB accepts.
 */
export function updateStatement(rows: number): string {
  const id = 'CAST(? AS CHAR(40) CHARACTER SET utf8mb4) COLLATE utf8mb4_bin';
  const first = `SELECT ${id} AS id, ? AS from_version, ? AS to_version, ? AS sellable, ? AS reserved, ? AS unsellable`;
  const next = `UNION ALL SELECT ${id}, ?, ?, ?, ?, ?`;
  return `
    UPDATE stock_level JOIN (${[first, ...Array<string>(rows - 1).fill(next)].join(' ')}) delta
      ON stock_level.id = delta.id AND stock_level.version = delta.from_version
    SET stock_level.on_hand = stock_level.on_hand + delta.sellable + delta.reserved + delta.unsellable,
      stock_level.sellable = stock_level.sellable + delta.sellable,
      stock_level.reserved = stock_level.reserved + delta.reserved,
      stock_level.unsellable = stock_level.unsellable + delta.unsellable,
      stock_level.version = delta.to_version,
      stock_level.updated_at = ?
    WHERE stock_level.sellable + delta.sellable >= 0
      AND stock_level.reserved + delta.reserved >= 0
      AND stock_level.unsellable + delta.unsellable >= 0`;
}
