import { insertRows, readRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { FulfillmentOrderLineEntity } from '../entities/fulfillment-order-line.entity.js';
import { FulfillmentOrderEntity, type FulfillmentOrderStatus } from '../entities/fulfillment-order.entity.js';
import { updateRows } from './update-rows.js';

/** Every fulfilment order of these orders. Lock the orders first: whoever holds them may write these. */
export function fulfillmentOrdersOf(
  tx: EntityManager,
  orderIds: readonly string[],
): Promise<FulfillmentOrderEntity[]> {
  if (orderIds.length === 0) return Promise.resolve([]);
  return readRows(tx, FulfillmentOrderEntity, 'WHERE order_id IN (?) ORDER BY id', [orderIds]);
}

export function fulfillmentLinesOf(
  tx: EntityManager,
  ids: readonly string[],
): Promise<FulfillmentOrderLineEntity[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return readRows(tx, FulfillmentOrderLineEntity, 'WHERE fulfillment_order_id IN (?)', [ids]);
}

/** Moves those of one order that are in one of the states. */
export async function moveFulfillmentOrders(
  tx: EntityManager,
  orderId: string,
  move: { from: FulfillmentOrderStatus[]; to: FulfillmentOrderStatus; reason?: string },
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE fulfillment_order SET status = ?, cancel_reason = COALESCE(?, cancel_reason), version = version + 1, updated_at = ?
     WHERE order_id = ? AND status IN (?)`,
    [move.to, move.reason ?? null, now, orderId, move.from],
  );
}

const CHANGED =
  'id status version updated_at carrier_service_code max_package_grams cancel_reason handed_over_at delivered_at'.split(
    ' ',
  );

/** Writes fulfilment orders whose order is locked, as they are in memory. */
export function saveFulfillmentOrders(
  tx: EntityManager,
  parts: readonly FulfillmentOrderEntity[],
): Promise<void> {
  return updateRows(
    tx,
    'fulfillment_order',
    CHANGED,
    parts.map((part) => [
      ...[part.id, part.status, part.version, part.updatedAt, part.carrierServiceCode],
      ...[part.maxPackageGrams, part.cancelReason, part.handedOverAt, part.deliveredAt],
    ]),
  );
}

const COLUMNS =
  'id order_id warehouse_code status version created_at updated_at allocation_id carrier_service_code max_package_grams reservation_id'.split(
    ' ',
  );

export async function insertFulfillmentOrders(
  tx: EntityManager,
  parts: readonly FulfillmentOrderEntity[],
  lines: readonly FulfillmentOrderLineEntity[],
): Promise<void> {
  const rows = parts.map((part) => [
    ...[part.id, part.orderId, part.warehouseCode, part.status, part.version, part.createdAt, part.updatedAt],
    ...[part.allocationId, part.carrierServiceCode, part.maxPackageGrams, part.reservationId],
  ]);
  await insertRows(tx, 'fulfillment_order', COLUMNS, rows);
  await insertRows(
    tx,
    'fulfillment_order_line',
    ['fulfillment_order_id', 'order_line_id', 'quantity'],
    lines.map((line) => [line.fulfillmentOrderId, line.orderLineId, line.quantity]),
  );
}
