import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { placeKey, type BinPlace } from '../domain/bin-place.js';
import type { BinGoods } from '../domain/plan-picks.js';
import type { BinAddition } from '../domain/receipt.js';

/** How much of one SKU lies in one bin; `receivedAt` is of its oldest units. */
export interface BinStock {
  binId: string;
  skuCode: string;
  quantity: number;
  receivedAt: Date;
}

/** More than anybody looks at; a SKU or bin with more shows its first. */
const MAX_ROWS = 250;
const SELECT =
  'SELECT bin_id AS binId, sku_code AS skuCode, quantity, received_at AS receivedAt FROM bin_stock';

/**
 * Adds goods to bins in one statement that locks the rows in the order given. A bin that was empty starts a new age:
 * received_at is set first, since assignments run from left to right.
 */
export function addToBins(
  tx: EntityManager,
  warehouseCode: string,
  additions: BinAddition[],
  receivedAt: Date,
): Promise<void> {
  return insertRows(
    tx,
    'bin_stock',
    ['bin_id', 'sku_code', 'warehouse_code', 'quantity', 'received_at'],
    additions.map(({ binId, skuCode, quantity }) => [binId, skuCode, warehouseCode, quantity, receivedAt]),
    {
      suffix: `ON DUPLICATE KEY UPDATE
        received_at = IF(quantity = 0, VALUES(received_at), received_at),
        quantity = quantity + VALUES(quantity)`,
    },
  );
}

/** What lies in these bins, by the SKUs' codes. One statement, and each part of it reads only what it gives. */
export function stockOfBins(manager: EntityManager, binIds: readonly string[]): Promise<BinStock[]> {
  const part = `(${SELECT} WHERE bin_id = ? AND quantity > 0 ORDER BY sku_code LIMIT ${MAX_ROWS})`;
  return manager.query(binIds.map(() => part).join(' UNION ALL '), [...binIds]);
}

/** Where these SKUs lie, in all warehouses or in one, the oldest goods first. */
export function binStockOfSkus(
  manager: EntityManager,
  skuCodes: readonly string[],
  warehouseCode: string | null,
): Promise<BinStock[]> {
  const there = warehouseCode === null ? '' : 'AND warehouse_code = ?';
  const part = `(${SELECT} WHERE sku_code = ? AND quantity > 0 ${there} ORDER BY received_at, bin_id LIMIT ${MAX_ROWS})`;
  const values = skuCodes.flatMap((code) => (warehouseCode === null ? [code] : [code, warehouseCode]));
  return manager.query(skuCodes.map(() => part).join(' UNION ALL '), values);
}

/** Rows per statement; well under the server's limit on the parts of a UNION. */
const ROWS_PER_LOCK = 500;

/**
 * Goods of these SKUs in the warehouse's bins that may be picked from, their rows locked. Looks first without a lock,
 * so that the rows are locked in the order of their keys, whatever index finds them.
 */
export async function lockGoods(
  tx: EntityManager,
  warehouseCode: string,
  skuCodes: readonly string[],
): Promise<BinGoods[]> {
  type Place = BinPlace & { binCode: string; zone: string };
  const places: Place[] = await tx.query(
    `SELECT bin_stock.bin_id AS binId, bin_stock.sku_code AS skuCode, bin.code AS binCode, bin.zone
     FROM bin_stock JOIN bin ON bin.id = bin_stock.bin_id
     WHERE bin_stock.sku_code IN (?) AND bin_stock.warehouse_code = ? AND bin_stock.quantity > 0
       AND bin.type NOT IN ('STAGING', 'QUARANTINE')`,
    [skuCodes, warehouseCode],
  );
  const byKey = new Map(places.map((place) => [placeKey(place), place]));
  const rows = await lockPlaces(tx, places);
  return rows.filter((row) => row.quantity > 0).map((row) => ({ ...row, ...byKey.get(placeKey(row))! }));
}

const byPlace = (a: BinPlace, b: BinPlace): number => (placeKey(a) < placeKey(b) ? -1 : 1);

/** Locks what lies in these places, in the order of the keys. Places where nothing ever lay are left out. */
export async function lockPlaces(tx: EntityManager, places: readonly BinPlace[]): Promise<BinStock[]> {
  const sorted = [...places].sort(byPlace);
  const found: BinStock[] = [];
  for (let start = 0; start < sorted.length; start += ROWS_PER_LOCK) {
    const part = sorted.slice(start, start + ROWS_PER_LOCK);
    const rows: BinStock[] = await tx.query(
      lockStatement(part.length),
      part.flatMap(({ binId, skuCode }) => [binId, skuCode]),
    );
    found.push(...rows);
  }
  return found;
}

/** The keys take the columns' own collation: with the connection's they would not find the primary key. */
function lockStatement(rows: number): string {
  const text = (length: number) => `CAST(? AS CHAR(${length}) CHARACTER SET utf8mb4) COLLATE utf8mb4_bin`;
  const first = `SELECT ${text(40)} AS bin_id, ${text(64)} AS sku_code`;
  const next = `UNION ALL SELECT ${text(40)}, ${text(64)}`;
  return `
    SELECT bin_stock.bin_id AS binId, bin_stock.sku_code AS skuCode, bin_stock.quantity,
      bin_stock.received_at AS receivedAt
    FROM (${[first, ...Array<string>(rows - 1).fill(next)].join(' ')}) place
    STRAIGHT_JOIN bin_stock ON bin_stock.bin_id = place.bin_id AND bin_stock.sku_code = place.sku_code
    FOR UPDATE`;
}

/** Takes goods out of places that are locked: `quantity` is what stays. */
export function saveRemaining(
  tx: EntityManager,
  warehouseCode: string,
  remaining: readonly BinStock[],
): Promise<void> {
  return insertRows(
    tx,
    'bin_stock',
    ['bin_id', 'sku_code', 'warehouse_code', 'quantity', 'received_at'],
    [...remaining]
      .sort(byPlace)
      .map((row) => [row.binId, row.skuCode, warehouseCode, row.quantity, row.receivedAt]),
    { suffix: 'ON DUPLICATE KEY UPDATE quantity = VALUES(quantity)' },
  );
}

/** Puts goods back where they came from; they keep their age. */
export function returnToBins(
  tx: EntityManager,
  warehouseCode: string,
  returned: readonly BinStock[],
): Promise<void> {
  return insertRows(
    tx,
    'bin_stock',
    ['bin_id', 'sku_code', 'warehouse_code', 'quantity', 'received_at'],
    [...returned]
      .sort(byPlace)
      .map((row) => [row.binId, row.skuCode, warehouseCode, row.quantity, row.receivedAt]),
    {
      suffix: `ON DUPLICATE KEY UPDATE
        received_at = IF(quantity = 0, VALUES(received_at), LEAST(received_at, VALUES(received_at))),
        quantity = quantity + VALUES(quantity)`,
    },
  );
}
