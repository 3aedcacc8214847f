import { transact } from '@tradegraph/subgraph-kit';
import { In } from 'typeorm';
import { bestOption, carrierOptions, type CarrierOption, type Offers } from '../domain/carrier-options.js';
import { factsOf, type Site } from '../domain/plan-allocation.js';
import { weightsFor, type RuleSet } from '../domain/rule.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import { OrderEntity } from '../entities/order.entity.js';
import { byOrder } from '../repositories/by-order.js';
import { sites as knownSites } from '../repositories/fact-repository.js';
import { fulfillmentOrdersOf, saveFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { lockOrders } from '../repositories/order-repository.js';
import { planTasks } from '../repositories/task-repository.js';
import { knowOrders, type KnownOrder } from '../rules/order-facts.js';
import { askQuotes, offersOf } from './allocation-quotes.js';
import { causeOf, type BatchStep, type Failures } from './flow.js';

/** Chooses a carrier for the parts that were allocated while none could be asked; then they are released. */
export const chooseCarriers: BatchStep = async (flow, causes) => {
  const rules = await flow.rules.current();
  const db = flow.dataSource.manager;
  const ids = [...causes.keys()];
  const open = (await fulfillmentOrdersOf(db, ids)).filter(isOpen);
  const sites = await knownSites(db, [...new Set(open.map(({ warehouseCode }) => warehouseCode))]);
  const known = await knowOrders(db, await db.findBy(OrderEntity, { id: In(ids) }));
  const quotes = await askQuotes(flow, known, sites);
  return transact(flow.dataSource, async (tx) => {
    const failures: Failures = new Map();
    await lockOrders(tx, ids);
    const without = byOrder((await fulfillmentOrdersOf(tx, ids)).filter(isWithoutCarrier));
    const changed: FulfillmentOrderEntity[] = [];
    for (const one of known) {
      for (const part of without.get(one.order.id) ?? []) {
        const site = sites.find(({ code }) => code === part.warehouseCode);
        const chosen =
          site && choose(one, { rules, now: flow.clock.now() }, offersOf(one, site, quotes), site);
        if (chosen) changed.push(take(part, chosen, flow.clock.now()));
        else failures.set(one.order.id, `No carrier service takes it from ${part.warehouseCode}`);
      }
    }
    await saveFulfillmentOrders(tx, changed);
    const ready = ids.filter((id) => !failures.has(id)); // releasing finds out whether there is anything to
    await planTasks(
      tx,
      ready.map((orderId) => {
        const { correlationId, causationId = null } = causeOf(causes)(orderId);
        return {
          orderId,
          kind: 'RELEASE',
          dueAt: flow.clock.now(),
          correlationId,
          causeEventId: causationId,
        };
      }),
    );
    return failures;
  });
};

const isOpen = ({ status }: FulfillmentOrderEntity): boolean => status === 'OPEN';

const isWithoutCarrier = (part: FulfillmentOrderEntity): boolean =>
  isOpen(part) && part.carrierServiceCode === null;

function choose(
  one: KnownOrder,
  { rules, now }: { rules: RuleSet; now: Date },
  offers: Offers | null,
  site: Site,
) {
  const facts = { ...one.facts, ...factsOf(site) };
  const options = carrierOptions({ rules, facts, offers, weights: weightsFor(rules, facts, now), now });
  return bestOption(options.filter(({ service }) => service !== null));
}

function take(
  part: FulfillmentOrderEntity,
  { service, maxParcelGrams }: CarrierOption,
  now: Date,
): FulfillmentOrderEntity {
  part.carrierServiceCode = service;
  part.maxPackageGrams = maxParcelGrams;
  part.version++;
  part.updatedAt = now;
  return part;
}
