import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { OutboundOrderEntity, type OutboundOrderStatus } from '../entities/outbound-order.entity.js';

const COLUMNS: readonly (readonly [string, keyof OutboundOrderEntity])[] = [
  ['id', 'id'],
  ['warehouse_code', 'warehouseCode'],
  ['channel_code', 'channelCode'],
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
