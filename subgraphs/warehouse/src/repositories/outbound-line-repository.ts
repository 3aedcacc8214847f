import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OutboundOrderLineEntity } from '../entities/outbound-order-line.entity.js';

export type OutboundLine = OutboundOrderLineEntity;

const COLUMNS = `outbound_order_id AS outboundOrderId, line_no AS lineNo, order_line_id AS orderLineId,
  sku_code AS skuCode, quantity, picked_quantity AS pickedQuantity, missing_quantity AS missingQuantity,
  unit_weight_grams AS unitWeightGrams`;

/** The lines of many outbound orders, by order; each order's in their sequence. */
export async function linesOfOutbound(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, OutboundLine[]>> {
  const linesOf = new Map<string, OutboundLine[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return linesOf;
  const rows: OutboundLine[] = await tx.query(
    `SELECT ${COLUMNS} FROM outbound_order_line WHERE outbound_order_id IN (?) ORDER BY outbound_order_id, line_no`,
    [ids],
  );
  for (const row of rows) linesOf.get(row.outboundOrderId)!.push(row);
  return linesOf;
}

export function addOutboundLines(tx: EntityManager, lines: readonly OutboundLine[]): Promise<void> {
  return insertRows(
    tx,
    'outbound_order_line',
    ['outbound_order_id', 'line_no', 'order_line_id', 'sku_code', 'quantity', 'unit_weight_grams'],
    lines.map((line) => [
      line.outboundOrderId,
      line.lineNo,
      line.orderLineId,
      line.skuCode,
      line.quantity,
      line.unitWeightGrams,
    ]),
  );
}

/** Everything that was asked for was picked. */
export async function savePickedWhole(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('UPDATE outbound_order_line SET picked_quantity = quantity WHERE outbound_order_id IN (?)', [
    ids,
  ]);
}

/** Writes what was picked and what is missing of lines that are there. */
export function saveLineCounts(tx: EntityManager, lines: readonly OutboundLine[]): Promise<void> {
  return insertRows(
    tx,
    'outbound_order_line',
    ['outbound_order_id', 'line_no', 'sku_code', 'quantity', 'picked_quantity', 'missing_quantity'],
    lines.map((line) => [
      line.outboundOrderId,
      line.lineNo,
      line.skuCode,
      line.quantity,
      line.pickedQuantity,
      line.missingQuantity,
    ]),
    {
      suffix: `ON DUPLICATE KEY UPDATE picked_quantity = VALUES(picked_quantity),
        missing_quantity = VALUES(missing_quantity)`,
    },
  );
}
