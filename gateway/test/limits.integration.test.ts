import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { post, until } from '@tradegraph/test-kit';
import { startRedis } from '../../scripts/embedded/redis.js';
import type { RunningGateway } from '../src/server.js';
import { liveClient, subscribe } from './fixture/live-client.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';
import { limitsWith } from './fixture/test-limits.js';

let shop: SmallShop;
let gateway: RunningGateway;

beforeAll(async () => {
  shop = await SmallShop.open();
  gateway = await shop.gateway();
  await shop.changeOrder('o1');
});

afterAll(() => shop.close());

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { cost?: { requested: number; limit: number; remaining: number } };
}

interface Asked {
  status: number;
  headers: Headers;
  body: Answer;
  code: unknown;
}

async function read(response: Response): Promise<Asked> {
  const body = JSON.parse(await response.text()) as Answer;
  return {
    status: response.status,
    headers: response.headers,
    body,
    code: body.errors?.[0]?.extensions['code'],
  };
}

async function ask(at: RunningGateway, query: string, variables = {}, headers = {}): Promise<Asked> {
  const sent = { 'content-type': 'application/json', ...(await bearer()), ...headers };
  const body = JSON.stringify({ query, variables });
  return read(await fetch(`${at.url}/graphql`, { method: 'POST', headers: sent, body }));
}

const aliases = `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const bomb = `{ ...f0 } ${Array.from({ length: 50 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f50 on Query { __typename }`;
const braces = '{a'.repeat(20_000);

describe('what is too much', () => {
  const cases: [string, string, string][] = [
    ['20,000 braces', braces, 'TOO_DEEP'],
    ['a fragment bomb', bomb, 'TOO_MANY_SPREADS'],
    ['300 aliases', aliases, 'TOO_MANY_ROOT_FIELDS'],
    ['a circle of fragments', '{ ...f } fragment f on Query { ...f }', 'FRAGMENT_CYCLE'],
  ];

  it.each(cases)('%s is refused by POST', async (_, query, code) => {
    expect(await ask(gateway, query)).toMatchObject({ status: 400, code });
  });

  it.each(cases.slice(1))('%s is refused by GET', async (_, query, code) => {
    const headers = { ...(await bearer()), 'apollo-require-preflight': '1' };
    const url = `${gateway.url}/graphql?query=${encodeURIComponent(query)}`;
    expect(await read(await fetch(url, { headers }))).toMatchObject({ status: 400, code });
  });

  it.each(cases)('%s is refused by an export', async (_, query, code) => {
    const headers = { 'content-type': 'application/json', ...(await bearer()) };
    const body = JSON.stringify({ query });
    const answer = await fetch(`${gateway.url}/export`, { method: 'POST', headers, body });
    expect(await read(answer)).toMatchObject({ status: 400, code });
  });

  it.each([
    ...cases,
    ['as a subscription', `subscription ${bomb.replaceAll('Query', 'Subscription')}`, 'TOO_MANY_SPREADS'],
  ])('%s is refused over a WebSocket and over SSE', async (_, query, code) => {
    const client = await liveClient(gateway.url);
    const live = subscribe(client, query);
    await until(() => live.failure !== undefined, 'the refusal');
    expect(live.failure).toMatchObject([{ extensions: { code } }]);
    await client.dispose();
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json', ...(await bearer()) };
    const body = JSON.stringify({ query });
    const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.text()).toContain(`"code":"${code}"`);
  });

  it('deep and long variables are refused before they are coerced', async () => {
    const deep = JSON.parse('['.repeat(30) + ']'.repeat(30)) as unknown;
    const query = 'query ($id: ID!) { order(id: $id) { id } }';
    expect(await ask(gateway, query, { id: deep })).toMatchObject({ status: 400, code: 'INPUT_TOO_DEEP' });
    const long = Array(10_001).fill(1);
    expect(await ask(gateway, query, { id: long })).toMatchObject({
      status: 400,
      code: 'INPUT_LIST_TOO_LONG',
    });
  });

  it('the next request is answered as if nothing had been', async () => {
    expect(await ask(gateway, '{ order(id: "o1") { orderNo } }')).toMatchObject({
      status: 200,
      body: { data: { order: { orderNo: 'ORD-o1' } } },
    });
  });
});

describe('cost and budget', () => {
  it('an answer says what it cost and what is left, in itself and in the headers', async () => {
    const limited = await shop.gateway({ limits: limitsWith({ budget: { query: 1_000 } }) });
    const { body, headers } = await ask(limited, '{ order(id: "o1") { orderNo } }');
    expect(body.extensions!.cost).toMatchObject({ requested: 1, limit: 1_000, remaining: 999 });
    expect(headers.get('ratelimit-policy')).toBe('"query";q=1000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"query";r=999;t=\d+$/);
  });

  it('an operation that costs too much is refused', async () => {
    const limited = await shop.gateway({ limits: limitsWith({ document: { cost: 5 } }) });
    expect(await ask(limited, '{ allOrders { sku { name } } }')).toMatchObject({
      status: 400,
      code: 'COST_LIMIT_EXCEEDED',
      body: { errors: [{ extensions: { bizCode: 40028, limit: 5, found: 10 } }] },
    });
  });

  it('a client whose budget is used up is told when to come back; others and its other budgets are not touched', async () => {
    const limits = limitsWith({ budget: { query: 2, subscription: 1 } });
    const limited = await shop.gateway({ limits });
    const query = '{ order(id: "o1") { orderNo } }';
    await ask(limited, query);
    await ask(limited, query);
    const refused = await ask(limited, query);
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    const { retryAfter } = refused.body.errors![0]!.extensions;
    expect(refused.headers.get('retry-after')).toBe(String(retryAfter));
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(await ask(limited, 'mutation { approve(id: "o1") { id } }')).toMatchObject({ status: 200 });
    expect(await ask(limited, query, {}, await bearer('analyst'))).toMatchObject({ status: 200 });
    const client = await liveClient(limited.url);
    const over = subscribe(client, query);
    await until(() => over.failure !== undefined, 'the refusal');
    expect(over.failure).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    const first = subscribe(client, 'subscription { orderChanged { cursor } }');
    const second = subscribe(client, 'subscription { orderChanged { cursor } }');
    await until(() => second.failure !== undefined, 'the refusal');
    expect(second.failure).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(first.failure).toBeUndefined();
    await client.dispose();
  });

  it('gateways share the budget; without Redis each counts for itself, and shares again when it is back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'limits-'));
    const options = {
      purpose: 'test' as const,
      dataDir: join(folder, 'data'),
      socketDir: folder,
      logFile: join(folder, 'log'),
    };
    let redis = await startRedis('redis-server', options);
    const limits = limitsWith({ budget: { query: 4, mutation: 4 } });
    const [one, two] = [
      await shop.gateway({ limits, redisUrl: redis.url }),
      await shop.gateway({ limits, redisUrl: redis.url }),
    ];
    const query = '{ order(id: "o1") { orderNo } }';
    const refusedBy = async (at: RunningGateway, text: string) =>
      (await ask(at, text)).code === 'RATE_LIMITED';
    await ask(one, query);
    await ask(one, query);
    await until(async () => (await ask(two, query)) && refusedBy(one, query), 'one knows what two admitted');

    await redis.stop();
    const mutation = 'mutation { approve(id: "o1") { id } }'; // costs 11
    expect((await ask(one, mutation)).code).toBe('RATE_LIMITED');
    const asAnalyst = await bearer('analyst');
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push((await ask(one, query, {}, asAnalyst)).status);
    expect(answers).toEqual([200, 200, 200, 200, 429]);
    expect(await ask(two, query, {}, asAnalyst)).toMatchObject({ status: 200 });

    redis = await startRedis('redis-server', options);
    await until(() => refusedBy(two, query), 'two knows again what one admitted', 20_000);
    await redis.stop();
  });

  it('an address that fails to say who it is too often is not looked at; known credentials behind it are', async () => {
    const limited = await shop.gateway({ limits: limitsWith({ budget: { authentication: 3 } }) });
    const query = '{ __typename }';
    const known = await bearer();
    expect(await ask(limited, query, {}, known)).toMatchObject({ status: 200 });
    const statuses = [];
    for (let i = 0; i < 5; i++) {
      statuses.push((await ask(limited, query, {}, { authorization: `Bearer forged.${i}.token` })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    const refused = await ask(limited, query, {}, { authorization: 'Bearer a.b.c' });
    expect(refused.code).toBe('RATE_LIMITED');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await ask(limited, query, {}, known)).toMatchObject({ status: 200 });
    expect(await ask(limited, query, {}, await bearer('finance'))).toMatchObject({ status: 429 });
  });
});

describe('production mode', () => {
  let silent: RunningGateway;
  beforeAll(async () => {
    silent = await shop.gateway({ limits: limitsWith({ production: true }) });
  });

  it.each([
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Order") { name } }',
    '{ ...f } fragment f on Query { __schema { types { name } } }',
  ])('%s is refused', async (query) => {
    expect(await ask(silent, query)).toMatchObject({ status: 400, code: 'INTROSPECTION_DISABLED' });
  });

  it('answers __typename', async () => {
    expect(await ask(silent, '{ __typename }')).toMatchObject({ body: { data: { __typename: 'Query' } } });
  });

  it.each<[string, object?]>([
    ['{ order(id: "o1") { orderN } }'],
    ['{ order(idd: "o1") { id } }'],
    ['query ($s: OrderStatu) { __typename }'],
    ['query ($w: OrderWhere) { orders(where: $w) { nodes { id } } }', { w: { status: { eq: 'APROVED' } } }],
    ['query ($w: OrderWhere) { orders(where: $w) { nodes { id } } }', { w: { statu: { eq: 'APPROVED' } } }],
    ['{ orders(where: { status: { eq: APROVED } }) { nodes { id } } }'],
  ])('%s is refused without a guess at what was meant', async (query, variables = {}) => {
    const open = await ask(gateway, query, variables);
    expect(open.body.errors![0]!.message).toContain('Did you mean');
    const { body } = await ask(silent, query, variables);
    expect(body.errors!.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('Did you mean');
  });

  it('has no GraphiQL', async () => {
    const page = await (await fetch(`${silent.url}/graphiql`)).text();
    expect(page).not.toContain('graphiql-');
    expect((await post(`${silent.url}/graphql`, '{ __typename }', {}, await bearer())).status).toBe(200);
  });
});
