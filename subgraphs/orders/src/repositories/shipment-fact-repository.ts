import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';

export interface ShipmentFact {
  shipmentId: string;
  orderId: string;
  fulfillmentOrderId: string | null;
  status: string;
  happenedAt: Date;
}

const COLUMNS = 'shipment_id order_id fulfillment_order_id status happened_at'.split(' ');

/** The newest state of each: they must come in the order of their events. */
export async function keepShipments(tx: EntityManager, facts: readonly ShipmentFact[]): Promise<void> {
  const newest = new Map(facts.map((fact) => [fact.shipmentId, fact] as const));
  const rows = [...newest.values()].map((fact) => [
    ...[fact.shipmentId, fact.orderId, fact.fulfillmentOrderId, fact.status, fact.happenedAt],
  ]);
  await insertRows(tx, 'shipment_fact', COLUMNS, rows, {
    suffix:
      'ON DUPLICATE KEY UPDATE status = VALUES(status), happened_at = VALUES(happened_at), fulfillment_order_id = COALESCE(VALUES(fulfillment_order_id), fulfillment_order_id)',
  });
}

export async function shipmentsOf(tx: EntityManager, orderIds: readonly string[]): Promise<ShipmentFact[]> {
  if (orderIds.length === 0) return [];
  return tx.query<ShipmentFact[]>(
    `SELECT shipment_id AS shipmentId, order_id AS orderId, fulfillment_order_id AS fulfillmentOrderId, status,
       happened_at AS happenedAt FROM shipment_fact WHERE order_id IN (?) ORDER BY shipment_id`,
    [orderIds],
  );
}
