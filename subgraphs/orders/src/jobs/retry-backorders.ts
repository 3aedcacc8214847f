import { ulid } from '@tradegraph/kernel';
import type { Flow } from '../commands/flow.js';
import { thatFit, type WaitingOrder } from '../domain/backorders.js';
import { byOrder } from '../repositories/by-order.js';
import { planTasks } from '../repositories/task-repository.js';

const ORDERS_PER_ROUND = 500;

/** Has the orders allocated that wait for stock and could have it now, the oldest first. */
export async function retryBackorders(flow: Flow): Promise<void> {
  const db = flow.dataSource;
  const waited = await db.query<{ skuCode: string }[]>('SELECT DISTINCT sku_code AS skuCode FROM stock_wait');
  if (waited.length === 0) return;
  const stock = await flow.inventory.sellableStock(waited.map(({ skuCode }) => skuCode));
  if (stock.size === 0) return;
  const orders = await waitingOrders(flow, [...stock.keys()]);
  const dueAt = flow.clock.now();
  const tasks = thatFit(orders, stock).map((orderId) => ({
    ...{ orderId, kind: 'ALLOCATE' as const, dueAt, correlationId: ulid(), causeEventId: null },
  }));
  await db.transaction((tx) => planTasks(tx, tasks));
}

/** Only those that something came for, or many that nothing came for would stand before them. */
async function waitingOrders({ dataSource }: Flow, skuCodes: readonly string[]): Promise<WaitingOrder[]> {
  const ids = await dataSource.query<{ orderId: string; partial: number }[]>(
    `SELECT w.order_id AS orderId, MAX(c.partial_shipment) AS partial FROM stock_wait w
     JOIN sales_order o ON o.id = w.order_id
     JOIN channel c ON c.code = o.channel_code AND c.automation = 'AUTOMATIC'
     WHERE w.sku_code IN (?) AND o.status IN ('BACKORDERED', 'RELEASED', 'PARTIALLY_SHIPPED')
       AND NOT EXISTS (SELECT 1 FROM order_task t WHERE t.order_id = o.id AND t.kind = 'ALLOCATE')
     GROUP BY w.order_id ORDER BY MIN(w.since), w.order_id LIMIT ${ORDERS_PER_ROUND}`,
    [skuCodes],
  );
  if (ids.length === 0) return [];
  const waits = await dataSource.query<{ orderId: string; skuCode: string; quantity: number }[]>(
    'SELECT order_id AS orderId, sku_code AS skuCode, quantity FROM stock_wait WHERE order_id IN (?)',
    [ids.map(({ orderId }) => orderId)],
  );
  const own = byOrder(waits);
  return ids.map(({ orderId, partial }) => ({
    orderId,
    partial: Number(partial) === 1,
    waits: own.get(orderId) ?? [],
  }));
}
