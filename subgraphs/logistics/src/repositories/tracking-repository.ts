import { newId } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ShipmentStatus } from '../domain/shipment-status.js';
import type { TrackingMessage } from '../domain/track.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';

export interface TrackingEventRow {
  shipment: ShipmentEntity;
  message: TrackingMessage;
  status: ShipmentStatus;
  key: string;
  receivedAt: Date;
}

/** The carrier's shipments with these numbers, as number to id. Another carrier's number is not its own. */
export async function shipmentsByNumber(
  tx: EntityManager,
  carrierId: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.query<{ trackingNo: string; id: string }[]>(
    `SELECT shipment.tracking_no AS trackingNo, shipment.id FROM shipment
     JOIN carrier_service ON carrier_service.id = shipment.service_id
     WHERE shipment.tracking_no IN (?) AND carrier_service.carrier_id = ?`,
    [[...new Set(numbers)], carrierId],
  );
  return new Map(rows.map(({ trackingNo, id }) => [trackingNo, id]));
}

/** What the carrier's table says about these codes. */
export async function trackingTable(
  tx: EntityManager,
  carrierId: string,
  codes: readonly string[],
): Promise<Map<string, ShipmentStatus>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.query<{ code: string; status: ShipmentStatus }[]>(
    'SELECT code, status FROM tracking_code WHERE carrier_id = ? AND code IN (?)',
    [carrierId, [...new Set(codes)]],
  );
  return new Map(rows.map(({ code, status }) => [code, status]));
}

const MAX_CODES = 1_000;

/** The carrier's whole table, in the order of the codes. */
export function codesOf(
  manager: EntityManager,
  carrierId: string,
): Promise<{ code: string; status: ShipmentStatus }[]> {
  return manager.query('SELECT code, status FROM tracking_code WHERE carrier_id = ? ORDER BY code LIMIT ?', [
    carrierId,
    MAX_CODES,
  ]);
}

/** Those of the keys whose message is stored, or kept aside. */
export async function knownMessages(tx: EntityManager, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx.query<{ messageKey: string }[]>(
    `SELECT message_key AS messageKey FROM tracking_event WHERE message_key IN (?)
     UNION SELECT message_key FROM tracking_quarantine WHERE message_key IN (?)`,
    [keys, keys],
  );
  return new Set(rows.map(({ messageKey }) => messageKey));
}

export async function insertTrackingEvents(
  tx: EntityManager,
  rows: readonly TrackingEventRow[],
): Promise<void> {
  await insertRows(
    tx,
    'tracking_event',
    [
      ...['id', 'shipment_id', 'status', 'carrier_code', 'description'],
      ...['location', 'occurred_at', 'received_at', 'message_key'],
    ],
    rows.map(({ shipment, message, status, key, receivedAt }) => [
      ...[newId('tre'), shipment.id, status, message.statusCode, message.description],
      ...[message.location, message.occurredAt, receivedAt, key],
    ]),
  );
}
