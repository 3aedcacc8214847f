import type { EntityManager } from 'typeorm';
import type { OrderEntity } from '../entities/order.entity.js';

const WINDOW_HOURS = 24;

/** Those of the orders of which another of the same buyer has the same goods, placed less than a day apart. */
export async function possibleDuplicates(
  db: EntityManager,
  orders: readonly OrderEntity[],
): Promise<Set<string>> {
  const ids = orders.filter(({ buyerId }) => buyerId !== null).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const pairs = await db.query<{ one: string; other: string }[]>(
    `SELECT a.id AS one, b.id AS other FROM sales_order a
     JOIN sales_order b ON b.buyer_id = a.buyer_id AND b.id <> a.id AND b.channel_code = a.channel_code
       AND b.placed_at > a.placed_at - INTERVAL ${WINDOW_HOURS} HOUR
       AND b.placed_at < a.placed_at + INTERVAL ${WINDOW_HOURS} HOUR
       AND b.goods_total = a.goods_total AND b.currency_code = a.currency_code AND b.line_count = a.line_count
     WHERE a.id IN (?) AND a.goods_total > 0 AND b.status <> 'CANCELLED'`,
    [ids],
  );
  if (pairs.length === 0) return new Set();
  const goods = await goodsOf(db, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
  return new Set(pairs.filter(({ one, other }) => goods.get(one) === goods.get(other)).map(({ one }) => one));
}

/** By order, its SKUs and quantities as one text. */
async function goodsOf(db: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ orderId: string; skuCode: string; quantity: string }[]>(
    `SELECT order_id AS orderId, sku_code AS skuCode, SUM(quantity) AS quantity FROM order_line
     WHERE order_id IN (?) AND kind = 'GOODS' GROUP BY order_id, sku_code ORDER BY order_id, sku_code`,
    [ids],
  );
  const goods = new Map<string, string>();
  for (const { orderId, skuCode, quantity } of rows)
    goods.set(orderId, `${goods.get(orderId) ?? ''}\n${skuCode} ${quantity}`);
  return goods;
}
