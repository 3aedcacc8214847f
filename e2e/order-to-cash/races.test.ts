import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '@tradegraph/test-kit';
import { openDatabases } from './all-databases.js';
import { brokenLaws, type Rows } from './laws.js';
import { anOrder, openShop, type Shop } from './shop.js';
import { untilAtRest } from './until-at-rest.js';

const RACES = 200;
const SKU = 'RACE';

let shop: Shop;
let rows: Rows;
let close: () => Promise<void>;
beforeAll(async () => {
  shop = await openShop();
  ({ rows, close } = openDatabases(process.env['MYSQL_URL']!, shop.system.dbPrefix));
  await shop.warehouse('RACE');
  await shop.receive('RACE', { [SKU]: 2 * RACES });
  await until(async () => (await stock()).sellable === 2 * RACES, 'the receipt in the books', 60_000);
}, 180_000);
afterAll(async () => {
  await close?.();
  await shop?.stop();
});

async function stock(): Promise<{ sellable: number; onHand: number }> {
  const [level] = await rows<{ sellable: number; onHand: number }>(
    'SELECT sellable, on_hand AS onHand FROM {inventory}.stock_level',
  );
  return { sellable: Number(level?.sellable), onHand: Number(level?.onHand) };
}

/** Paid orders of one unit, half of them only authorised. */
async function paidOrders(prefix: string): Promise<string[]> {
  const names = Array.from({ length: RACES }, (_, n) => `${prefix}-${n}`);
  const payments = names.map((channelOrderId, n) => ({
    ...{ channelCode: 'shop', channelOrderId, externalRef: channelOrderId, method: 'CREDIT_CARD' },
    ...{ amount: { amount: '2.56', currencyCode: 'GBP' }, status: n % 2 ? 'AUTHORIZED' : 'CAPTURED' },
  }));
  await shop.change('recordPayments', 'results { index }', { payments });
  return shop.take(names.map((name) => anOrder(name, { [SKU]: 1 })));
}

/** How many were told that theirs is cancelled, or will be unless it is gone. */
async function cancelAll(ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async (orderId) => {
      await sleep(Math.random() * 3_000); // the orders move meanwhile: each is met somewhere else
      const { data } = await shop.system.ask<{ cancelOrder: { userErrors: { code: string }[] } }>(
        `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }`,
        { input: { idempotencyKey: `cancel-${orderId}`, orderId, reason: 'changed my mind' } },
      );
      const codes = data?.cancelOrder.userErrors.map(({ code }) => code) ?? [];
      expect(
        codes.filter((code) => code !== 'INVALID_STATE_TRANSITION' && code !== 'VERSION_CONFLICT'),
      ).toEqual([]);
    }),
  );
}

async function expectOneOutcomeEach(taken: number): Promise<Map<string, number>> {
  const states = await untilAtRest(rows, ['COMPLETED', 'CANCELLED']);
  expect((states.get('COMPLETED') ?? 0) + (states.get('CANCELLED') ?? 0)).toBe(taken);
  // Stock is freed, work void, labels called off, money given back: or all of it went through.
  expect(await brokenLaws(rows)).toEqual([]);
  const left = 2 * RACES - (states.get('COMPLETED') ?? 0);
  expect(await stock()).toEqual({ sellable: left, onHand: left });
  return states;
}

it(`of ${RACES} cancels against review and allocation each leaves one outcome, with all that follows`, async () => {
  await cancelAll(await paidOrders('early'));
  const states = await expectOneOutcomeEach(RACES);
  expect(states.get('CANCELLED')).toBeGreaterThan(0);
}, 240_000);

it(`of ${RACES} cancels against release and hand over each leaves one outcome, with all that follows`, async () => {
  const ids = await paidOrders('late');
  await until(
    async () =>
      (await rows(`SELECT 1 FROM {warehouse}.outbound_order WHERE order_id = '${ids.at(-1)}'`)).length > 0,
    'the last one at the warehouse',
    120_000,
  );
  await cancelAll(ids);
  const states = await expectOneOutcomeEach(2 * RACES);
  expect(states.get('COMPLETED')).toBeGreaterThan(0);
  const open = [...shop.carrier.labels.values()].filter(({ cancelled }) => !cancelled);
  const sent = await rows<{ trackingNo: string }>(
    "SELECT tracking_no AS trackingNo FROM {logistics}.shipment WHERE status = 'DELIVERED'",
  );
  expect(open.map(({ trackingNo }) => trackingNo).sort()).toEqual(sent.map((one) => one.trackingNo).sort());
}, 240_000);
