import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
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
