import { transact } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { resolveAllocations } from '../repositories/allocation-repository.js';
import { lockOrders } from '../repositories/order-repository.js';
import { isAllocatable, type StoredPlan } from './allocation-plans.js';
import type { BatchStep, Failures } from './flow.js';

/**
 * Frees what was reserved for orders that are cancelled or were planned anew. A fulfilment order without a
 * reservation can get none from then on, so that a call to reserve that is still on its way reserves nothing.
 */
export const freeStock: BatchStep = async (flow, causes) => {
  const owners = await transact(flow.dataSource, (tx) => unneededParts(tx, [...causes.keys()]));
  const statuses = await flow.inventory.releaseMany([...owners.keys()]);
  const failures: Failures = new Map();
  for (const [fulfillmentOrderId, status] of statuses) {
    if (status !== 'COMMITTED') continue;
    const orderId = owners.get(fulfillmentOrderId)!;
    flow.logger.error({ fulfillmentOrderId, orderId }, 'Goods of a part that nobody needs have left');
    failures.set(orderId, `The goods of ${fulfillmentOrderId} have left, though nobody needs it`);
  }
  return failures;
};

/** By fulfilment order, the order that does not need it any more. */
async function unneededParts(tx: EntityManager, orderIds: readonly string[]): Promise<Map<string, string>> {
  const orders = await lockOrders(tx, orderIds);
  const allocations = await tx.query<{ id: string; orderId: string; outcome: string; plan: string }[]>(
    `SELECT id, order_id AS orderId, outcome, plan FROM allocation
     WHERE order_id IN (?) AND outcome IN ('PLANNED', 'ABANDONED')`,
    [orderIds],
  );
  const over = allocations.filter(({ orderId, outcome }) => {
    const order = orders.get(orderId);
    return outcome === 'ABANDONED' || (order !== undefined && !isAllocatable(order));
  });
  await resolveAllocations(
    tx,
    over.map(({ id }) => id),
    'ABANDONED',
  );
  const cancelled = await tx.query<{ id: string; orderId: string }[]>(
    `SELECT id, order_id AS orderId FROM fulfillment_order
     WHERE order_id IN (?) AND status = 'CANCELLED' AND reservation_id IS NOT NULL`,
    [orderIds],
  );
  return new Map([
    ...over.flatMap(({ orderId, plan }) =>
      (JSON.parse(plan) as StoredPlan).parts.map((part) => [part.fulfillmentOrderId, orderId] as const),
    ),
    ...cancelled.map(({ id, orderId }) => [id, orderId] as const),
  ]);
}
