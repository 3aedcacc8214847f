import { insertRows } from '@tradegraph/subgraph-kit';
import { In, IsNull, type EntityManager } from 'typeorm';
import { OrderHoldEntity } from '../entities/order-hold.entity.js';
import { byOrder } from './by-order.js';

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
  if (orderIds.length === 0) return new Map();
  const where = { orderId: In([...orderIds]), releasedAt: IsNull() };
  return byOrder(await tx.find(OrderHoldEntity, { where, order: { id: 'ASC' } }));
}

/** Who ends holds that no rule asks for any more: the process, not a person. */
const PROCESS = 'orders';

/** By order, the rules whose hold a person has released. */
export async function waivedRules(
  db: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.query<{ orderId: string; ruleCode: string }[]>(
    `SELECT order_id AS orderId, rule_code AS ruleCode FROM order_hold
     WHERE order_id IN (?) AND rule_code IS NOT NULL AND released_by <> ?`,
    [orderIds, PROCESS],
  );
  const released = byOrder(rows);
  return new Map([...released].map(([id, own]) => [id, new Set(own.map(({ ruleCode }) => ruleCode))]));
}

export type NewHold = Omit<OrderHoldEntity, 'releasedBy' | 'releasedAt'>;

const COLUMNS = 'id order_id reason held_by held_at kind rule_code'.split(' ');

/** Call it only where the orders' rows are locked, or were changed by their version: that decides who may hold them. */
export function placeHolds(tx: EntityManager, holds: readonly NewHold[]): Promise<void> {
  const rows = holds.map((hold) => [
    ...[hold.id, hold.orderId, hold.reason, hold.heldBy, hold.heldAt, hold.kind, hold.ruleCode],
  ]);
  return insertRows(tx, 'order_hold', COLUMNS, rows);
}

export async function releaseHolds(
  tx: EntityManager,
  ids: readonly string[],
  releasedBy: string,
  releasedAt: Date,
): Promise<void> {
  if (ids.length > 0) await tx.update(OrderHoldEntity, { id: In([...ids]) }, { releasedBy, releasedAt });
}

/** An order on hold, and what of the question it was found by. */
export interface HeldOrder {
  orderId: string;
  key: string;
}

/** The orders on hold for their payment, among those that a channel knows by these ids. */
export async function heldOrdersOfKeys(
  tx: EntityManager,
  channelOrderIds: readonly string[],
): Promise<HeldOrder[]> {
  if (channelOrderIds.length === 0) return [];
  return tx.query<HeldOrder[]>(
    `SELECT DISTINCT o.id AS orderId, o.channel_order_id AS \`key\` FROM sales_order o JOIN order_hold h ON h.order_id = o.id
     WHERE o.channel_order_id IN (?) AND o.status = 'ON_HOLD' AND h.kind = 'PAYMENT_MISSING' AND h.released_at IS NULL`,
    [channelOrderIds],
  );
}

/** The orders on hold because one of these SKUs was not known. */
export async function heldOrdersOfSkus(tx: EntityManager, skuCodes: readonly string[]): Promise<HeldOrder[]> {
  if (skuCodes.length === 0) return [];
  return tx.query<HeldOrder[]>(
    `SELECT DISTINCT o.id AS orderId, l.sku_code AS \`key\` FROM sales_order o
     JOIN order_hold h ON h.order_id = o.id AND h.kind = 'UNKNOWN_SKU' AND h.released_at IS NULL
     JOIN order_line l ON l.order_id = o.id AND l.sku_code IN (?)
     WHERE o.status = 'ON_HOLD'`,
    [skuCodes],
  );
}
