import { createTestDatabase, subgraphClient, testRedisUrl, type GraphResponse } from '@tradegraph/test-kit';
import type { RunningSubgraph } from '@tradegraph/subgraph-kit';
import { startOrders } from '../src/server.js';
import { order as anOrder, line } from './asking.js';

const IDENTITY_SECRET = 'orders-reach-identity-secret-0123456789';
const WITHIN_MS = 1_000;
const nobody = 'http://127.0.0.1:9';

const database = createTestDatabase('orders_reach');
const running: RunningSubgraph[] = [];

/** One process of several on the same database. */
async function startProcess(redisUrl: string) {
  const subgraph = await startOrders(
    {
      ...{ HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', IDENTITY_SECRET, REDIS_URL: redisUrl },
      ...{ MYSQL_URL: database.url, MYSQL_DATABASE: database.database, MYSQL_POOL_SIZE: 5 },
      ...{ CATALOG_URL: nobody, INVENTORY_URL: nobody, WAREHOUSE_URL: nobody },
      ...{ LOGISTICS_URL: nobody, FINANCE_URL: nobody },
    },
    { workers: false },
  );
  running.push(subgraph);
  const ask = subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET });
  return async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors }: GraphResponse<T> = await ask<T>(query, variables as Record<string, unknown>);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
}
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await database.drop();
});

it('counts for the next decision of every process, whether its event reaches it or not', async () => {
  const here = await startProcess(testRedisUrl(database.database));
  const there = await startProcess(testRedisUrl(database.database));
  const cutOff = await startProcess('redis://127.0.0.1:9');
  const orders = ['a', 'b'].map((id) => anOrder(`reach-${id}`, { lines: [line()] }));
  const { importOrders } = await here<{ importOrders: { results: { order: { id: string } }[] } }>(
    'mutation ($input: ImportOrdersInput!) { importOrders(input: $input) { results { order { id } } } }',
    { input: { idempotencyKey: 'reach', orders } },
  );
  const [first, second] = importOrders.results.map(({ order }) => order.id);
  const decided = (ask: typeof here, id: string) =>
    ask<{ previewRule: { holdReasons: string[] }[] }>(
      'query ($input: PreviewRuleInput!) { previewRule(input: $input) { holdReasons } }',
      { input: { orderIds: [id] } },
    ).then(({ previewRule }) => previewRule[0]!.holdReasons);
  for (const ask of [there, cutOff]) expect(await decided(ask, first!)).toEqual([]); // both know the rules now
  const action = { type: 'HOLD', reason: 'look at it' };
  await here('mutation ($input: UpsertRuleInput!) { upsertRule(input: $input) { userErrors { message } } }', {
    input: { idempotencyKey: 'rule', code: 'look', kind: 'REVIEW', name: 'Look', priority: 1, action },
  });
  const changedAt = Date.now();
  for (const [ask, id] of [
    [there, first!],
    [cutOff, second!],
  ] as const) {
    const { reviewOrder } = await ask<{ reviewOrder: { order: { status: string; holdReasons: string[] } } }>(
      `mutation ($input: ReviewOrderInput!) { reviewOrder(input: $input) { order { status holdReasons } } }`,
      { input: { idempotencyKey: `review-${id}`, orderId: id } },
    );
    expect(reviewOrder.order).toEqual({ status: 'ON_HOLD', holdReasons: ['look at it'] });
  }
  expect(Date.now() - changedAt).toBeLessThan(2 * WITHIN_MS); // one decision after the other
}, 120_000);
