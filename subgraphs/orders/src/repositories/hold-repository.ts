import { In, IsNull, type EntityManager } from 'typeorm';
import { OrderHoldEntity } from '../entities/order-hold.entity.js';

/** The ids of the order's active holds, oldest first. */
export async function activeHolds(tx: EntityManager, orderId: string): Promise<string[]> {
  const holds = await tx.find(OrderHoldEntity, {
    select: { id: true },
    where: { orderId, releasedAt: IsNull() },
    order: { id: 'ASC' },
  });
  return holds.map((hold) => hold.id);
}

/** The active holds of these orders, by order, oldest first. */
export async function activeHoldsOf(
  tx: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, OrderHoldEntity[]>> {
  const holds = new Map<string, OrderHoldEntity[]>();
  if (orderIds.length === 0) return holds;
  const where = { orderId: In([...orderIds]), releasedAt: IsNull() };
  for (const hold of await tx.find(OrderHoldEntity, { where, order: { id: 'ASC' } }))
    holds.set(hold.orderId, [...(holds.get(hold.orderId) ?? []), hold]);
  return holds;
}

/** Call it only after the order's row was changed by its version: that decides who may write its holds. */
export async function placeHold(
  tx: EntityManager,
  hold: Pick<OrderHoldEntity, 'id' | 'orderId' | 'reason' | 'heldBy' | 'heldAt' | 'kind' | 'ruleCode'>,
): Promise<void> {
  await tx.insert(OrderHoldEntity, { ...hold, releasedBy: null, releasedAt: null });
}

export async function releaseHolds(
  tx: EntityManager,
  ids: readonly string[],
  releasedBy: string,
  releasedAt: Date,
): Promise<void> {
  if (ids.length > 0) await tx.update(OrderHoldEntity, { id: In([...ids]) }, { releasedBy, releasedAt });
}

/** The orders on hold for their payment, among those that a channel knows by these ids. */
export async function heldOrdersOfKeys(
  tx: EntityManager,
  channelOrderIds: readonly string[],
): Promise<string[]> {
  if (channelOrderIds.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT o.id FROM sales_order o JOIN order_hold h ON h.order_id = o.id
     WHERE o.channel_order_id IN (?) AND o.status = 'ON_HOLD' AND h.kind = 'PAYMENT_MISSING' AND h.released_at IS NULL`,
    [channelOrderIds],
  );
  return rows.map(({ id }) => id);
}

/** The orders on hold because one of these SKUs was not known. */
export async function heldOrdersOfSkus(tx: EntityManager, skuCodes: readonly string[]): Promise<string[]> {
  if (skuCodes.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT o.id FROM sales_order o
     JOIN order_hold h ON h.order_id = o.id AND h.kind = 'UNKNOWN_SKU' AND h.released_at IS NULL
     JOIN order_line l ON l.order_id = o.id AND l.sku_code IN (?)
     WHERE o.status = 'ON_HOLD'`,
    [skuCodes],
  );
  return rows.map(({ id }) => id);
}
