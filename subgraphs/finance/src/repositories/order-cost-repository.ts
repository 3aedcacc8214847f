import type { EventData } from '@tradegraph/events';
import { sumAmounts, type Money } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import type { OrderCosts } from '../domain/order-costs.js';

type Completed = EventData<'ORDER_COMPLETED'>;

/** What is known of the costs of these orders' goods and shipments: two statements. */
export async function readCosts(tx: EntityManager, orders: readonly Completed[]): Promise<OrderCosts> {
  const goods = await readGoods(
    tx,
    orders.flatMap(({ fulfillmentOrderIds }) => fulfillmentOrderIds),
  );
  const freight = await readFreight(
    tx,
    orders.flatMap(({ shipmentIds }) => shipmentIds),
  );
  return {
    hasGoods: (id) => goods.has(id),
    hasShipment: (id) => freight.has(id),
    goodsOf: ({ fulfillmentOrderIds }) => {
      const parts = fulfillmentOrderIds.flatMap((id) => goods.get(id) ?? []);
      return { cost: sumAmounts(parts.map(({ cost }) => cost)), known: parts.every(({ known }) => known) };
    },
    freightOf: ({ shipmentIds }) => shipmentIds.flatMap((id) => freight.get(id) ?? []),
  };
}

async function readGoods(
  tx: EntityManager,
  fulfillmentOrderIds: readonly string[],
): Promise<Map<string, { cost: string; known: boolean }>> {
  if (fulfillmentOrderIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; cost: string; known: number }[]>(
    `SELECT fulfillment_order_id AS id, SUM(cost) AS cost, MIN(known) AS known FROM cost_entry
     WHERE fulfillment_order_id IN (?) GROUP BY fulfillment_order_id`,
    [fulfillmentOrderIds],
  );
  return new Map(rows.map(({ id, cost, known }) => [id, { cost, known: known !== 0 }]));
}

async function readFreight(
  tx: EntityManager,
  shipmentIds: readonly string[],
): Promise<Map<string, Money | null>> {
  if (shipmentIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; amount: string | null; currencyCode: string | null }[]>(
    'SELECT shipment_id AS id, amount, currency_code AS currencyCode FROM shipment_cost WHERE shipment_id IN (?)',
    [shipmentIds],
  );
  return new Map(
    rows.map(({ id, amount, currencyCode }) => [
      id,
      amount === null || currencyCode === null ? null : { amount, currencyCode },
    ]),
  );
}
