import { newId } from '@tradegraph/kernel';
import { transact } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { review, type ReviewHold, type RuleSet } from '../domain/rule.js';
import type { OrderHoldEntity } from '../entities/order-hold.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import {
  activeHoldsOf,
  placeHolds,
  releaseHolds,
  waivedRules,
  type NewHold,
} from '../repositories/hold-repository.js';
import { knowOrders } from '../rules/order-facts.js';
import { causeOf, type BatchStep, type Causes } from './flow.js';
import { OrderWork } from './order-work.js';

/** Asks the review rules about PENDING orders, and about holds that may have found their end. */
export const reviewOrders: BatchStep = async (flow, causes) => {
  const rules = await flow.rules.current();
  await transact(flow.dataSource, (tx) => reviewIn(tx, rules, causes, flow.clock.now()));
  return new Map();
};

/** Holds that end by themselves once their rule does not ask for them any more. */
const PASSING: readonly OrderHoldEntity['kind'][] = ['PAYMENT_MISSING', 'UNKNOWN_SKU'];

export async function reviewIn(tx: EntityManager, rules: RuleSet, causes: Causes, now: Date): Promise<void> {
  const work = await OrderWork.lock(tx, [...causes.keys()], now, causeOf(causes));
  const asked = [...work.orders.values()].filter(
    ({ mode, status }) => mode === 'LIVE' && (status === 'PENDING' || status === 'ON_HOLD'),
  );
  const holds = await activeHoldsOf(
    tx,
    asked.filter(({ status }) => status === 'ON_HOLD').map(({ id }) => id),
  );
  const waived = await waivedRules(
    tx,
    asked.map(({ id }) => id),
  );
  const placed: NewHold[] = [];
  const ended = new Map<string, string[]>();
  for (const { order, facts } of await knowOrders(tx, asked)) {
    const found = review(rules, facts, now, waived.get(order.id)).holds;
    const actor = causeOf(causes)(order.id).actor;
    if (order.status === 'PENDING') placed.push(...approveOrHold(work, order, found, rules.version, actor));
    else {
      const over = endPassing(work, order, holds.get(order.id) ?? [], found);
      ended.set(actor, [...(ended.get(actor) ?? []), ...over]);
    }
  }
  await placeHolds(tx, placed);
  for (const [actor, ids] of ended) await releaseHolds(tx, ids, actor, now);
  await work.save();
}

function approveOrHold(
  work: OrderWork,
  order: OrderEntity,
  holds: readonly ReviewHold[],
  ruleVersion: number,
  actor: string,
): NewHold[] {
  if (holds.length === 0) {
    work.take(order, { type: 'APPROVE', ruleVersion });
    return [];
  }
  return holds.map(({ ruleCode, reason, kind }) => {
    const holdId = newId('hld');
    work.take(order, { type: 'HOLD', holdId, reason, kind, ruleCode });
    return { id: holdId, orderId: order.id, reason, heldBy: actor, heldAt: work.now, kind, ruleCode };
  });
}

function endPassing(
  work: OrderWork,
  order: OrderEntity,
  active: readonly OrderHoldEntity[],
  found: readonly ReviewHold[],
): string[] {
  const over = active
    .filter(
      ({ kind, ruleCode }) => PASSING.includes(kind) && !found.some((hold) => hold.ruleCode === ruleCode),
    )
    .map(({ id }) => id);
  let open = active.map(({ id }) => id);
  for (const holdId of over) {
    work.take(order, { type: 'RELEASE_HOLD', holdId }, open);
    open = open.filter((id) => id !== holdId);
  }
  return over;
}
