import { transact } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { settle } from '../domain/settle.js';
import { byOrder } from '../repositories/by-order.js';
import { fulfillmentOrdersOf } from '../repositories/fulfillment-order-repository.js';
import { linesOfOrders } from '../repositories/order-line-repository.js';
import { shipmentsOf } from '../repositories/shipment-fact-repository.js';
import { causeOf, type BatchStep, type Causes } from './flow.js';
import { OrderWork } from './order-work.js';

/** Closes DELIVERED orders, and says all that finance needs to post them. */
export const completeOrders: BatchStep = async (flow, causes) => {
  await transact(flow.dataSource, (tx) => completeIn(tx, causes, flow.clock.now()));
  return new Map();
};

export async function completeIn(tx: EntityManager, causes: Causes, now: Date): Promise<void> {
  const work = await OrderWork.lock(tx, [...causes.keys()], now, causeOf(causes));
  const orders = [...work.orders.values()].filter(({ status }) => status === 'DELIVERED');
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  const lines = byOrder(await linesOfOrders(tx, ids, { goods: false }));
  const parts = byOrder((await fulfillmentOrdersOf(tx, ids)).filter(({ handedOverAt }) => handedOverAt));
  const shipments = byOrder(await shipmentsOf(tx, ids));
  for (const order of orders) {
    work.advance(order, {
      type: 'COMPLETED',
      status: 'COMPLETED',
      settlement: settle(lines.get(order.id) ?? [], order),
      countryCode: order.countryCode,
      fulfillmentOrderIds: (parts.get(order.id) ?? []).map(({ id }) => id),
      shipmentIds: (shipments.get(order.id) ?? [])
        .filter(({ status }) => status !== 'CANCELLED')
        .map(({ shipmentId }) => shipmentId),
    });
  }
  await work.save();
}
