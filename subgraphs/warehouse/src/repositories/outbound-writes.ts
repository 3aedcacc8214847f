import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { OutboundOrderEntity, type OutboundOrderStatus } from '../entities/outbound-order.entity.js';

const COLUMNS: readonly (readonly [string, keyof OutboundOrderEntity])[] = [
  ['id', 'id'],
  ['warehouse_code', 'warehouseCode'],
  ['order_id', 'orderId'],
  ['order_no', 'orderNo'],
  ['fulfillment_order_id', 'fulfillmentOrderId'],
  ['reservation_id', 'reservationId'],
  ['carrier_service_code', 'carrierServiceCode'],
  ['ship_to', 'shipTo'],
  ['max_package_weight_grams', 'maxPackageWeightGrams'],
  ['priority', 'priority'],
  ['cut_off_at', 'cutOffAt'],
  ['correlation_id', 'correlationId'],
  ['cause_event_id', 'causeEventId'],
  ['status', 'status'],
  ['version', 'version'],
  ['created_at', 'createdAt'],
  ['updated_at', 'updatedAt'],
];

export function addOutboundOrders(tx: EntityManager, orders: readonly OutboundOrderEntity[]): Promise<void> {
  return insertRows(
    tx,
    'outbound_order',
    [...COLUMNS.map(([column]) => column), 'urgency'],
    orders.map((order) => [...COLUMNS.map(([, field]) => order[field]), -order.priority]),
  );
}

/** Those of the fulfilment orders that have an outbound order. */
export async function acceptedFulfillments(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    'SELECT fulfillment_order_id AS id FROM outbound_order WHERE fulfillment_order_id IN (?)',
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

/** Locks outbound orders in the order of their ids, as everybody does who needs several. */
export function lockOutbound(tx: EntityManager, ids: readonly string[]): Promise<OutboundOrderEntity[]> {
  return lockWhere(tx, { id: In([...ids]) });
}

export function lockOutboundOfFulfillments(
  tx: EntityManager,
  ids: readonly string[],
): Promise<OutboundOrderEntity[]> {
  return lockWhere(tx, { fulfillmentOrderId: In([...ids]) });
}

export const lockOutboundOfWave = (tx: EntityManager, waveId: string): Promise<OutboundOrderEntity[]> =>
  lockWhere(tx, { waveId });

const lockWhere = (tx: EntityManager, where: object): Promise<OutboundOrderEntity[]> =>
  tx.find(OutboundOrderEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });

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

/** What changes of outbound orders that go the same way. */
export interface OutboundMove {
  status: OutboundOrderStatus;
  /** By how much the version rises: one for each event. */
  steps: number;
  now: Date;
  waveId?: string;
  handedOverAt?: Date;
  voidReason?: string;
}

/** Moves locked outbound orders, all in one statement; throws when one of them has gone another way. */
export async function moveOutbound(
  tx: EntityManager,
  orders: readonly OutboundOrderEntity[],
  { status, steps, now, waveId, handedOverAt, voidReason }: OutboundMove,
): Promise<void> {
  if (orders.length === 0) return;
  const answer: { affectedRows: number } = await tx.query(
    `UPDATE outbound_order SET status = ?, version = version + ?, updated_at = ?,
       wave_id = COALESCE(?, wave_id), handed_over_at = COALESCE(?, handed_over_at),
       void_reason = COALESCE(?, void_reason)
     WHERE id IN (?) AND status IN (?)`,
    [
      status,
      steps,
      now,
      waveId ?? null,
      handedOverAt ?? null,
      voidReason ?? null,
      orders.map((order) => order.id),
      [...new Set(orders.map((order) => order.status))],
    ],
  );
  if (answer.affectedRows !== orders.length) {
    throw new Error(`${orders.length - answer.affectedRows} outbound orders moved although they were locked`);
  }
}

/** A void was asked for and refused: the answer is an event, so the version rises. */
export async function touchOutbound(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.query('UPDATE outbound_order SET version = version + 1, updated_at = ? WHERE id IN (?)', [
    now,
    ids,
  ]);
}

/** The carrier's label is there for these. No step of the work and no event, so the version stays. */
export async function saveLabelled(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(
    'UPDATE outbound_order SET labelled = TRUE, updated_at = ? WHERE id IN (?) AND labelled = FALSE',
    [now, ids],
  );
}
