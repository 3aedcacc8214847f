import { insertRows, paginate, type Connection, type PageArguments } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { TrackingMessage, TrackingProblem } from '../domain/track.js';
import type { ShipmentScopes } from '../domain/own-shipment.js';
import type { CarrierEntity } from '../entities/carrier.entity.js';
import { TrackingQuarantineEntity } from '../entities/tracking-quarantine.entity.js';

export interface QuarantineRow {
  id: string;
  carrier: CarrierEntity;
  messageKey: string;
  problem: TrackingProblem;
  trackingNo: string | null;
  statusCode: string;
  text: string;
  receivedAt: Date;
}

const TEXT_LENGTH = 16_000;

/** The same message from two calls at once: the second one is left out. */
export async function quarantine(tx: EntityManager, rows: readonly QuarantineRow[]): Promise<void> {
  await insertRows(
    tx,
    'tracking_quarantine',
    [
      ...['id', 'carrier_id', 'carrier_code', 'message_key', 'tracking_no', 'status_code'],
      ...['problem', 'message', 'received_at'],
    ],
    rows.map((row) => [
      ...[
        row.id,
        row.carrier.id,
        row.carrier.code,
        row.messageKey,
        row.trackingNo,
        row.statusCode.slice(0, 64),
      ],
      ...[row.problem, row.text.slice(0, TEXT_LENGTH), row.receivedAt],
    ]),
    { ignoreDuplicates: true },
  );
}

export function listQuarantine(
  manager: EntityManager,
  page: PageArguments,
  { warehouses, channels }: ShipmentScopes,
): Promise<Connection<TrackingQuarantineEntity>> {
  const query = manager.createQueryBuilder(TrackingQuarantineEntity, 'quarantined');
  const newest = {
    name: 'RECEIVED_AT_DESC',
    column: 'quarantined.receivedAt',
    direction: 'DESC' as const,
    value: (row: TrackingQuarantineEntity) => row.receivedAt,
  };
  if (warehouses ?? channels) query.where('FALSE'); // what belongs to no shipment is nobody's in particular
  return paginate(query, page, newest, 'quarantined.id');
}

/** Up to `limit` messages of a carrier with one of these codes, which leave the quarantine. */
export async function releaseByCodes(
  tx: EntityManager,
  carrierId: string,
  codes: readonly string[],
  limit: number,
): Promise<TrackingMessage[]> {
  const rows = await tx.find(TrackingQuarantineEntity, {
    where: { carrierId, statusCode: In([...codes]), problem: 'UNKNOWN_CODE' },
    order: { id: 'ASC' },
    take: limit,
    lock: { mode: 'pessimistic_write' },
  });
  return release(tx, rows);
}

/** Carriers that sent messages about numbers before we had them, and now do. */
export async function carriersWithKnownNumbers(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ carrierId: string }[]>(
    `SELECT DISTINCT quarantined.carrier_id AS carrierId ${FOUND}`,
  );
  return rows.map(({ carrierId }) => carrierId);
}

/** Up to `limit` messages of a carrier whose number is known by now, which leave the quarantine. */
export async function releaseByNumbers(
  tx: EntityManager,
  carrierId: string,
  limit: number,
): Promise<TrackingMessage[]> {
  const found = await tx.query<{ id: string }[]>(
    `SELECT quarantined.id AS id ${FOUND} AND quarantined.carrier_id = ? LIMIT ?`,
    [carrierId, limit],
  );
  if (found.length === 0) return [];
  const rows = await tx.find(TrackingQuarantineEntity, {
    where: { id: In(found.map(({ id }) => id)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return release(tx, rows);
}

const FOUND = `FROM tracking_quarantine AS quarantined
  JOIN shipment ON shipment.tracking_no = quarantined.tracking_no
  JOIN carrier_service ON carrier_service.id = shipment.service_id
    AND carrier_service.carrier_id = quarantined.carrier_id
  WHERE quarantined.problem = 'UNKNOWN_NUMBER'`;

async function release(
  tx: EntityManager,
  rows: readonly TrackingQuarantineEntity[],
): Promise<TrackingMessage[]> {
  if (rows.length > 0) await tx.delete(TrackingQuarantineEntity, { id: In(rows.map(({ id }) => id)) });
  return rows.map(({ message }) => {
    const kept = JSON.parse(message) as Omit<TrackingMessage, 'occurredAt'> & { occurredAt: string };
    return { ...kept, occurredAt: new Date(kept.occurredAt) };
  });
}
