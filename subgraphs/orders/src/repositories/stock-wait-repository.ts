import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { StockWaitEntity } from '../entities/stock-wait.entity.js';

const COLUMNS = 'order_line_id order_id sku_code quantity since'.split(' ');

/** A line that waits already keeps its place in the queue. */
export async function keepWaits(tx: EntityManager, waits: readonly StockWaitEntity[]): Promise<void> {
  const rows = waits.map((wait) => [
    ...[wait.orderLineId, wait.orderId, wait.skuCode, wait.quantity, wait.since],
  ]);
  await insertRows(tx, 'stock_wait', COLUMNS, rows, {
    suffix: 'ON DUPLICATE KEY UPDATE quantity = VALUES(quantity)',
  });
}

export async function endWaits(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0) await tx.query('DELETE FROM stock_wait WHERE order_id IN (?)', [orderIds]);
}
