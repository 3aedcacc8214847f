import { readRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { OrderLineEntity } from '../entities/order-line.entity.js';

/** The lines of these orders, each order's in its order; only its goods if so asked. */
export function linesOfOrders(
  db: EntityManager,
  orderIds: readonly string[],
  { goods }: { goods: boolean },
): Promise<OrderLineEntity[]> {
  if (orderIds.length === 0) return Promise.resolve([]);
  const kind = goods ? "AND kind = 'GOODS'" : '';
  return readRows(db, OrderLineEntity, `WHERE order_id IN (?) ${kind} ORDER BY order_id, line_no`, [
    orderIds,
  ]);
}
