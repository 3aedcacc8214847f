import { RemoteUnavailable, Refusal, graphError } from '@tradegraph/subgraph-kit';
import { In } from 'typeorm';
import type { PreviewRuleInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { ownCandidates } from '../domain/own-candidates.js';
import { requireOwn } from '../domain/own-channel.js';
import { planAllocation, type Candidate } from '../domain/plan-allocation.js';
import { review, type Rule, type RuleSet } from '../domain/rule.js';
import { OrderEntity } from '../entities/order.entity.js';
import { sites as knownSites } from '../repositories/fact-repository.js';
import { waivedRules } from '../repositories/hold-repository.js';
import { knowOrders, type KnownOrder } from '../rules/order-facts.js';
import { actionOf, conditionOf } from '../rules/rule-input.js';
import { askQuotes, offersOf } from './allocation-quotes.js';

export interface Preview {
  order: OrderEntity;
  ruleVersion: number;
  matched: Rule[];
  approved: boolean;
  holdReasons: string[];
  candidates: Candidate[] | null;
}

const MAX_ORDERS = 50;

/** What the rules would decide now; changes nothing. */
export async function previewRule(context: Context, input: PreviewRuleInput): Promise<Preview[]> {
  const { orderIds } = input;
  if (orderIds.length < 1 || orderIds.length > MAX_ORDERS)
    throw graphError('BAD_USER_INPUT', `orderIds: ${orderIds.length} orders; ask about 1 to ${MAX_ORDERS}`);
  const db = context.dataSource.manager;
  const existing = await db.findBy(OrderEntity, { id: In(orderIds) });
  const own = existing.filter((order) => requireOwn(context.viewer, order));
  const found = new Map(own.map((order) => [order.id, order]));
  const orders = orderIds.flatMap((id) => found.get(id) ?? []);
  const missing = orderIds.find((id) => !found.has(id));
  if (missing !== undefined) throw graphError('NOT_FOUND', `There is no order "${missing}"`);
  const rules = withRule(await context.flow.rules.current(), input.rule);
  const known = await knowOrders(db, orders);
  const waived = await waivedRules(db, orderIds);
  const candidates = await candidatesFor(context, known, rules);
  return known.map((one, index) => {
    const { matched, holds } = review(rules, one.facts, context.clock.now(), waived.get(one.order.id));
    return {
      ...{ order: one.order, ruleVersion: rules.version, matched, approved: holds.length === 0 },
      holdReasons: holds.map(({ reason }) => reason),
      candidates: candidates && ownCandidates(context.viewer, candidates[index] ?? []),
    };
  });
}

/** The stored rules, with one in place of the one with its code. */
function withRule(rules: RuleSet, given: PreviewRuleInput['rule']): RuleSet {
  if (!given) return rules;
  const { code, kind, priority } = given;
  const rule: Rule = {
    ...{ code, kind, priority, validFrom: null, validTo: null },
    ...asked(() => ({ condition: conditionOf(given.condition, kind), action: actionOf(given.action, kind) })),
  };
  const others = rules.rules.filter((stored) => stored.code !== code);
  return { ...rules, rules: [...others, rule].sort((a, b) => a.priority - b.priority) };
}

/** A query has no userErrors: what is wrong with its input is an error of the query. */
function asked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? graphError('BAD_USER_INPUT', error.message) : error;
  }
}

/** Each order by itself, as if it were the only one. Null when stock could not be asked. */
async function candidatesFor(
  { flow, dataSource, clock }: Context,
  known: readonly KnownOrder[],
  rules: RuleSet,
): Promise<Candidate[][] | null> {
  try {
    const codes = new Set(known.flatMap(({ goods }) => goods.map(({ skuCode }) => skuCode ?? '')));
    const stock = await flow.inventory.sellableStock([...codes]);
    const warehouses = new Set([...stock.values()].flatMap((places) => [...places.keys()]));
    const sites = await knownSites(dataSource.manager, [...warehouses].sort());
    const quotes = await askQuotes(flow, known, sites);
    return known.map((one) => {
      const copy = new Map([...stock].map(([sku, places]) => [sku, new Map(places)] as const));
      const lines = one.goods.map(({ id, skuCode, quantity }) => ({
        ...{ lineId: id, skuCode: skuCode ?? '', quantity },
      }));
      return planAllocation({
        ...{ lines, partial: one.channel.partialShipment, facts: one.facts, sites, stock: copy, rules },
        ...{ offersFrom: (site) => offersOf(one, site, quotes), now: clock.now() },
      }).candidates;
    });
  } catch (error) {
    if (error instanceof RemoteUnavailable) return null;
    throw error;
  }
}
