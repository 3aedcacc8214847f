import { newId } from '@tradegraph/kernel';
import { In } from 'typeorm';
import {
  planAllocation,
  type AllocationPlan,
  type NeededLine,
  type PlannedPart,
} from '../domain/plan-allocation.js';
import type { RuleSet } from '../domain/rule.js';
import { AllocationEntity } from '../entities/allocation.entity.js';
import { OrderEntity } from '../entities/order.entity.js';
import { sites as knownSites } from '../repositories/fact-repository.js';
import { knowOrders, type KnownOrder } from '../rules/order-facts.js';
import { askQuotes, offersOf } from './allocation-quotes.js';
import type { Flow } from './flow.js';
import { neededLines } from './needed-lines.js';

/** A part of a plan, with the id under which its stock is reserved. */
export interface IdentifiedPart extends PlannedPart {
  fulfillmentOrderId: string;
}

/** A plan as it is stored before stock is asked for. `orderVersion`: of the order that it was made for. */
export interface StoredPlan {
  orderVersion: number;
  parts: IdentifiedPart[];
  shortages: AllocationPlan['shortages'];
}

export interface Planned {
  allocationId: string;
  order: OrderEntity;
  needs: NeededLine[];
  /** Whether the order has goods at all, needed still or not. */
  goods: boolean;
  plan: StoredPlan;
  candidates: AllocationPlan['candidates'];
  ruleVersion: number;
  withoutQuotes: boolean;
  /** It was stored before: a step that was cut off goes on with it. */
  resumed: boolean;
}

const ALLOCATABLE = ['APPROVED', 'BACKORDERED', 'RELEASED', 'PARTIALLY_SHIPPED'];

export const isAllocatable = ({ mode, status }: OrderEntity): boolean =>
  mode === 'LIVE' && ALLOCATABLE.includes(status);

/**
 * A plan for each of the orders that needs one, the oldest order first. Stock and quotes are asked for all of them
 * together, and outside of any transaction.
 */
export async function planOrders(flow: Flow, orderIds: readonly string[]): Promise<Planned[]> {
  const db = flow.dataSource.manager;
  const orders = (
    await db.find(OrderEntity, { where: { id: In([...orderIds]) }, order: { placedAt: 'ASC' } })
  ).filter(isAllocatable);
  if (orders.length === 0) return [];
  const known = await knowOrders(db, orders);
  const needs = await neededLines(db, known);
  const stored = await storedPlans(flow, orders);
  const rules = await flow.rules.current();
  const fresh = known.filter(({ order }) => !stored.has(order.id));
  const skuCodes = new Set(
    fresh.flatMap(({ order }) => (needs.get(order.id) ?? []).map(({ skuCode }) => skuCode)),
  );
  const stock = await flow.inventory.sellableStock([...skuCodes]);
  const codes = new Set([...stock.values()].flatMap((places) => [...places.keys()]));
  const sites = await knownSites(db, [...codes].sort());
  const asking = fresh.filter(({ order }) => (needs.get(order.id) ?? []).length > 0);
  const quotes = await askQuotes(flow, asking, sites);
  const now = flow.clock.now();
  return known.flatMap((one): Planned[] => {
    const lines = needs.get(one.order.id) ?? [];
    const allocation = stored.get(one.order.id);
    if (allocation) return [resume(one, lines, allocation)];
    const idle = lines.length === 0 && one.order.status !== 'APPROVED' && one.order.status !== 'BACKORDERED';
    if (idle) return [];
    const plan = planAllocation({
      ...{ lines, partial: one.channel.partialShipment, facts: one.facts, sites, stock, rules, now },
      offersFrom: (site) => offersOf(one, site, quotes),
    });
    return [identify(one, lines, plan, rules, quotes === null)];
  });
}

async function storedPlans(
  flow: Flow,
  orders: readonly OrderEntity[],
): Promise<Map<string, AllocationEntity>> {
  const rows = await flow.dataSource.manager.findBy(AllocationEntity, {
    orderId: In(orders.map(({ id }) => id)),
    outcome: 'PLANNED',
  });
  return new Map(rows.map((row) => [row.orderId, row] as const));
}

function resume({ order, goods }: KnownOrder, needs: NeededLine[], stored: AllocationEntity): Planned {
  return {
    ...{ allocationId: stored.id, order, needs, goods: goods.length > 0, resumed: true },
    plan: JSON.parse(stored.plan) as StoredPlan,
    candidates: JSON.parse(stored.candidates) as AllocationPlan['candidates'],
    ruleVersion: stored.ruleVersion,
    withoutQuotes: Boolean(stored.withoutQuotes),
  };
}

function identify(
  { order, goods }: KnownOrder,
  needs: NeededLine[],
  { parts, shortages, candidates }: AllocationPlan,
  rules: RuleSet,
  withoutQuotes: boolean,
): Planned {
  const identified = parts.map((part) => ({ ...part, fulfillmentOrderId: newId('ful') }));
  return {
    ...{ allocationId: newId('alc'), order, needs, goods: goods.length > 0, resumed: false, candidates },
    plan: { orderVersion: order.version, parts: identified, shortages },
    ...{ ruleVersion: rules.version, withoutQuotes },
  };
}
