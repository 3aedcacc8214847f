import type { EntityManager } from 'typeorm';

/** What left of each line: the sum over the parts that were handed over, so that counting twice changes nothing. */
export async function countShipped(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.query(
    `UPDATE order_line l JOIN (
       SELECT f.order_id, fl.order_line_id, SUM(fl.quantity) AS shipped FROM fulfillment_order f
       JOIN fulfillment_order_line fl ON fl.fulfillment_order_id = f.id
       WHERE f.order_id IN (?) AND f.status IN ('SHIPPED', 'DELIVERED') GROUP BY f.order_id, fl.order_line_id
     ) c ON c.order_line_id = l.id SET l.shipped_quantity = c.shipped`,
    [orderIds],
  );
}

/** Gives up what no living part of a cancelled order has. */
export async function cancelUncovered(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.query(
    `UPDATE order_line l LEFT JOIN (
       SELECT fl.order_line_id, SUM(fl.quantity) AS living FROM fulfillment_order f
       JOIN fulfillment_order_line fl ON fl.fulfillment_order_id = f.id
       WHERE f.order_id IN (?) AND f.status <> 'CANCELLED' GROUP BY fl.order_line_id
     ) c ON c.order_line_id = l.id
     SET l.cancelled_quantity = l.quantity - COALESCE(c.living, 0)
     WHERE l.order_id IN (?) AND l.kind = 'GOODS'`,
    [orderIds, orderIds],
  );
}
