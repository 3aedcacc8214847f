import { transact } from '@tradegraph/subgraph-kit';
import { carrierOptions } from '../domain/carrier-options.js';
import { standardWeights, type RuleSet } from '../domain/rule.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import { PARCEL_GRAMS } from '../remote/logistics.js';
import { sites as knownSites } from '../repositories/fact-repository.js';
import { fulfillmentOrdersOf, saveFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { lockOrders } from '../repositories/order-repository.js';
import { planTasks } from '../repositories/task-repository.js';
import { knowOrders, type KnownOrder } from '../rules/order-facts.js';
import { askQuotes, quotesOf } from './allocation-quotes.js';
import { causeOf, type BatchStep, type Failures, type Flow } from './flow.js';

/** Chooses a carrier for the parts that were allocated while none could be asked; then they are released. */
export const chooseCarriers: BatchStep = async (flow, causes) => {
  const rules = await flow.rules.current();
  const db = flow.dataSource.manager;
  const ids = [...causes.keys()];
  const open = (await fulfillmentOrdersOf(db, ids)).filter(isOpen);
  const sites = await knownSites(db, [...new Set(open.map(({ warehouseCode }) => warehouseCode))]);
  const known = await knowOrders(db, await ordersOf(flow, ids));
  const quotes = await askQuotes(flow, known, sites);
  return transact(flow.dataSource, async (tx) => {
    const failures: Failures = new Map();
    await lockOrders(tx, ids);
    const parts = (await fulfillmentOrdersOf(tx, ids)).filter(isOpen);
    for (const one of known) {
      const own = parts.filter(({ orderId }) => orderId === one.order.id);
      for (const part of own.filter(({ carrierServiceCode }) => carrierServiceCode === null)) {
        const site = sites.find(({ code }) => code === part.warehouseCode);
        const chosen =
          site && choose(one, { rules, now: flow.clock.now() }, quotesOf(one, site, quotes), site);
        if (chosen) take(part, chosen, flow.clock.now());
        else failures.set(one.order.id, `No carrier service takes it from ${part.warehouseCode}`);
      }
    }
    await saveFulfillmentOrders(tx, parts);
    const ready = ids.filter((id) => !failures.has(id) && parts.some(({ orderId }) => orderId === id));
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

const ordersOf = async (flow: Flow, ids: readonly string[]) => [
  ...(await flow.dataSource.transaction((tx) => lockOrders(tx, ids))).values(),
];

function choose(
  one: KnownOrder,
  { rules, now }: { rules: RuleSet; now: Date },
  quotes: ReturnType<typeof quotesOf>,
  site: { code: string; countryCode: string | null; type: string },
) {
  const facts = {
    ...one.facts,
    ...{ WAREHOUSE_CODE: site.code, WAREHOUSE_COUNTRY: site.countryCode ?? '', WAREHOUSE_TYPE: site.type },
  };
  const options = carrierOptions({ rules, facts, quotes, weights: standardWeights, now });
  const usable = options.filter(
    ({ service, rejectedBecause }) => service !== null && rejectedBecause === null,
  );
  return usable.sort((a, b) => a.score - b.score)[0];
}

function take(
  part: FulfillmentOrderEntity,
  { service, freight }: { service: string | null; freight: unknown },
  now: Date,
): void {
  part.carrierServiceCode = service;
  part.maxPackageGrams = freight === null ? null : PARCEL_GRAMS;
  part.version++;
  part.updatedAt = now;
}
