import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { ShipmentEntity } from '../entities/shipment.entity.js';

/** Locks shipments in the order of their ids, as everybody does who locks more than one. */
export async function lockShipments(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, ShipmentEntity>> {
  if (ids.length === 0) return new Map();
  const shipments = await tx.find(ShipmentEntity, {
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(shipments.map((shipment) => [shipment.id, shipment]));
}

type Column = readonly [name: string, value: (shipment: ShipmentEntity) => unknown];

/** What may change after a shipment was created. */
const CHANGING: readonly Column[] = [
  ['status', ({ status }) => status],
  ['tracking_no', ({ trackingNo }) => trackingNo],
  ['label_url', ({ labelUrl }) => labelUrl],
  ['label_format', ({ labelFormat }) => labelFormat],
  ['label_amount', ({ labelAmount }) => labelAmount],
  ['label_currency', ({ labelCurrency }) => labelCurrency],
  ['label_created_at', ({ labelCreatedAt }) => labelCreatedAt],
  ['label_error', ({ labelError }) => labelError],
  ['label_attempts', ({ labelAttempts }) => labelAttempts],
  ['label_due_at', ({ labelDueAt }) => labelDueAt],
  ['status_at', ({ statusAt }) => statusAt],
  ['tracked_at', ({ trackedAt }) => trackedAt],
  ['poll_due_at', ({ pollDueAt }) => pollDueAt],
  ['version', ({ version }) => version],
  ['updated_at', ({ updatedAt }) => updatedAt],
];

const FIXED: readonly Column[] = [
  ['id', ({ id }) => id],
  ['order_id', ({ orderId }) => orderId],
  ['fulfillment_order_id', ({ fulfillmentOrderId }) => fulfillmentOrderId],
  ['outbound_order_id', ({ outboundOrderId }) => outboundOrderId],
  ['package_id', ({ packageId }) => packageId],
  ['warehouse_code', ({ warehouseCode }) => warehouseCode],
  ['channel_code', ({ channelCode }) => channelCode],
  ['service_id', ({ serviceId }) => serviceId],
  ['origin_country', ({ originCountry }) => originCountry],
  ['ship_to', ({ shipTo }) => JSON.stringify(shipTo)],
  ['parcels', ({ parcels }) => JSON.stringify(parcels)],
  ['rate_card_id', ({ rateCardId }) => rateCardId],
  ['expected_amount', ({ expectedAmount }) => expectedAmount],
  ['expected_currency', ({ expectedCurrency }) => expectedCurrency],
  ['expected_zone', ({ expectedZone }) => expectedZone],
  ['chargeable_weight_grams', ({ chargeableWeightGrams }) => chargeableWeightGrams],
  ['created_at', ({ createdAt }) => createdAt],
];

const NEW = [...FIXED, ...CHANGING];
const ROWS = 250;

/** Any number of new shipments with their packages, by package id. */
export async function insertShipments(
  tx: EntityManager,
  shipments: readonly ShipmentEntity[],
  packages: readonly (readonly [packageId: string, shipmentId: string])[],
): Promise<void> {
  const names = NEW.map(([name]) => name);
  const rows = shipments.map((shipment) => NEW.map(([, value]) => value(shipment)));
  await insertRows(tx, 'shipment', names, rows);
  await insertRows(tx, 'shipment_package', ['package_id', 'shipment_id'], packages);
}

/** Writes locked shipments back, whatever changed of them. */
export async function saveShipments(tx: EntityManager, shipments: readonly ShipmentEntity[]): Promise<void> {
  for (let start = 0; start < shipments.length; start += ROWS) {
    const part = shipments.slice(start, start + ROWS);
    await tx.query(
      updateStatement(part.length),
      part.flatMap((shipment) => [shipment.id, ...CHANGING.map(([, value]) => value(shipment))]),
    );
  }
}

/** The ids take the column's own collation: with the connection's they would not find the primary key. */
function updateStatement(rows: number): string {
  const id = 'CAST(? AS CHAR(40) CHARACTER SET utf8mb4) COLLATE utf8mb4_bin';
  const first = `SELECT ${id} AS id, ${CHANGING.map(([name]) => `? AS ${name}`).join(', ')}`;
  const next = `UNION ALL SELECT ${id}, ${CHANGING.map(() => '?').join(', ')}`;
  return `
    UPDATE shipment JOIN (${[first, ...Array<string>(rows - 1).fill(next)].join(' ')}) changed
      ON shipment.id = changed.id
    SET ${CHANGING.map(([name]) => `shipment.${name} = changed.${name}`).join(', ')}`;
}
