import { transact } from '@tradegraph/subgraph-kit';
import type { ReserveRequest, ReserveResult } from '../remote/inventory.js';
import { insertAllocations, resolveAllocations } from '../repositories/allocation-repository.js';
import { lockOrders } from '../repositories/order-repository.js';
import { AllocationEnd } from './allocation-end.js';
import { allocationRow } from './allocation-row.js';
import { isAllocatable, planOrders, type Planned } from './allocation-plans.js';
import { causeOf, type BatchStep, type Causes, type Flow } from './flow.js';
import { OrderWork } from './order-work.js';

const ROUNDS = 3;

/**
 * Chooses warehouses and carriers, and reserves. A plan is stored, with the ids of its fulfilment orders, before
 * stock is asked for: whatever dies in between, the next try goes on with it or frees what it reserved. Where
 * somebody else took the stock first, it is planned anew, three times at most.
 */
export const allocateOrders: BatchStep = async (flow, causes) => {
  let open = [...causes.keys()];
  for (let round = 1; round <= ROUNDS && open.length > 0; round++)
    open = await allocateRound(flow, causes, open, round === ROUNDS);
  return new Map(open.map((orderId) => [orderId, 'The order changed while it was allocated']));
};

/** Answers the orders that have to be planned once more. */
async function allocateRound(
  flow: Flow,
  causes: Causes,
  orderIds: readonly string[],
  last: boolean,
): Promise<string[]> {
  await abandonMoved(flow, causes, orderIds);
  const planned = await planOrders(flow, orderIds);
  const { kept, changed } = await storePlans(flow, planned);
  const results = await flow.inventory.reserveMany(kept.flatMap(requestsOf));
  const again = await endPlans(flow, causes, kept, results, last);
  return [...changed, ...again];
}

/** A plan of an order that may not be allocated any more is given up, and its stock freed. */
async function abandonMoved(flow: Flow, causes: Causes, orderIds: readonly string[]): Promise<void> {
  const open = await flow.dataSource.query<{ id: string; orderId: string }[]>(
    "SELECT id, order_id AS orderId FROM allocation WHERE order_id IN (?) AND outcome = 'PLANNED'",
    [orderIds],
  );
  if (open.length === 0) return;
  await transact(flow.dataSource, async (tx) => {
    const orders = await lockOrders(
      tx,
      open.map(({ orderId }) => orderId),
    );
    const moved = open.filter(({ orderId }) => {
      const order = orders.get(orderId);
      return order !== undefined && !isAllocatable(order);
    });
    const ids = moved.map(({ id }) => id);
    await resolveAllocations(tx, ids, 'ABANDONED');
    await new AllocationEnd(flow.clock.now(), causeOf(causes)).freeStock(
      tx,
      moved.map(({ orderId }) => orderId),
    );
  });
}

/** Those whose order is as it was when it was planned. */
async function storePlans(
  flow: Flow,
  planned: readonly Planned[],
): Promise<{ kept: Planned[]; changed: string[] }> {
  const fresh = planned.filter(({ resumed, plan }) => !resumed && plan.parts.length > 0);
  if (fresh.length === 0) return { kept: [...planned], changed: [] };
  const decidedAt = flow.clock.now();
  const changed = await transact(flow.dataSource, async (tx) => {
    const orders = await lockOrders(
      tx,
      fresh.map(({ order }) => order.id),
    );
    const current = fresh.filter(({ order }) => orders.get(order.id)?.version === order.version);
    await insertAllocations(
      tx,
      current.map((one) => allocationRow(one, 'PLANNED', decidedAt)),
    );
    return fresh.filter((one) => !current.includes(one));
  });
  return {
    kept: planned.filter((one) => !changed.includes(one)),
    changed: changed.map(({ order }) => order.id),
  };
}

const requestsOf = ({ order, plan }: Planned): ReserveRequest[] =>
  plan.parts.map(({ fulfillmentOrderId, warehouseCode, lines }) => ({
    fulfillmentOrderId,
    orderId: order.id,
    lines: lines.map(({ skuCode, quantity }) => ({ skuCode, warehouseCode, quantity })),
  }));

/** Turns reservations into fulfilment orders, in one transaction for all. */
function endPlans(
  flow: Flow,
  causes: Causes,
  planned: readonly Planned[],
  results: ReadonlyMap<string, ReserveResult>,
  last: boolean,
): Promise<string[]> {
  if (planned.length === 0) return Promise.resolve([]);
  return transact(flow.dataSource, async (tx) => {
    const now = flow.clock.now();
    const ids = planned.map(({ order }) => order.id);
    const work = await OrderWork.lock(tx, ids, now, causeOf(causes));
    const end = new AllocationEnd(now, causeOf(causes));
    for (const one of planned) end.decide(work, one, results, last);
    await end.save(tx);
    await work.save();
    return end.again;
  });
}
