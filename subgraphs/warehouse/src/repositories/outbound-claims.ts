import { In, type EntityManager } from 'typeorm';
import { OutboundOrderEntity } from '../entities/outbound-order.entity.js';

/**
 * Locks a warehouse's next orders to pick, the most urgent first, and passes over those that somebody else works on.
 * The index gives them in order, so no more than these are locked.
 */
export async function claimCreated(
  tx: EntityManager,
  warehouseCode: string,
  limit: number,
): Promise<OutboundOrderEntity[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM outbound_order FORCE INDEX (outbound_order_due)
     WHERE warehouse_code = ? AND status = 'CREATED'
     ORDER BY cut_off_at, urgency, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [warehouseCode, limit],
  );
  return inOrder(tx, rows);
}

/** Locks a warehouse's next orders that wait for the carrier with a label on every package. */
export async function claimLabelled(
  tx: EntityManager,
  warehouseCode: string,
  limit: number,
): Promise<OutboundOrderEntity[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM outbound_order FORCE INDEX (outbound_order_handover)
     WHERE warehouse_code = ? AND status = 'WEIGHED' AND labelled = TRUE
     ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [warehouseCode, limit],
  );
  return inOrder(tx, rows);
}

async function inOrder(tx: EntityManager, rows: { id: string }[]): Promise<OutboundOrderEntity[]> {
  if (rows.length === 0) return [];
  const found = await tx.findBy(OutboundOrderEntity, { id: In(rows.map((row) => row.id)) });
  const byId = new Map(found.map((outbound) => [outbound.id, outbound]));
  return rows.map((row) => byId.get(row.id)!);
}

/**
 * Locks a warehouse's CREATED orders of the earliest cut-off, the most urgent first: all of one service, or of every
 * service that has that cut-off.
 */
export async function claimEarliest(
  tx: EntityManager,
  { warehouseCode, carrierServiceCode, limit }: EarliestWork,
): Promise<OutboundOrderEntity[]> {
  const service = carrierServiceCode === null ? '' : 'AND carrier_service_code = ?';
  const values = carrierServiceCode === null ? [warehouseCode] : [warehouseCode, carrierServiceCode];
  const where = `warehouse_code = ? AND status = 'CREATED' ${service}`;
  const earliest: { cutOffAt: Date | null }[] = await tx.query(
    `SELECT cut_off_at AS cutOffAt FROM outbound_order WHERE ${where} ORDER BY cut_off_at LIMIT 1`,
    values,
  );
  if (earliest.length === 0) return [];
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM outbound_order FORCE INDEX (outbound_order_due) WHERE ${where} AND cut_off_at <=> ?
     ORDER BY urgency, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [...values, earliest[0]!.cutOffAt, limit],
  );
  return inOrder(tx, rows);
}

interface EarliestWork {
  warehouseCode: string;
  carrierServiceCode: string | null;
  limit: number;
}

/** The automatic warehouses that have orders in this state: a look at an index for each. */
export async function automaticWarehousesWith(
  manager: EntityManager,
  status: 'CREATED' | 'WEIGHED',
): Promise<string[]> {
  const labelled = status === 'WEIGHED' ? 'AND labelled = TRUE' : '';
  const rows: { code: string }[] = await manager.query(
    `SELECT code FROM warehouse WHERE automation = 'AUTOMATIC' AND EXISTS (
       SELECT 1 FROM outbound_order WHERE warehouse_code = warehouse.code AND status = ? ${labelled})`,
    [status],
  );
  return rows.map((row) => row.code);
}
