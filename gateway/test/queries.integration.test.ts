import { IDENTITY_HEADER } from '@tradegraph/service-kit';
import { metric, post, until } from '@tradegraph/test-kit';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer, token } from './fixture/tokens.js';
import { testIdentity } from './fixture/test-identity.js';

let shop: SmallShop;
let gateway: RunningGateway;

beforeAll(async () => {
  shop = await SmallShop.open();
  gateway = await shop.gateway();
  await shop.changeOrder('o1');
  await shop.changeOrder('o2', 'PENDING');
});

afterAll(() => shop.close());

const ask = async (query: string, variables = {}, headers?: Record<string, string>) =>
  post<Record<string, unknown>>(`${gateway.url}/graphql`, query, variables, headers ?? (await bearer()));

const send = (body: string, headers: Record<string, string>) =>
  fetch(`${gateway.url}/graphql`, { method: 'POST', body, headers });

interface Refusal {
  errors: { message: string; extensions: { code: string; bizCode?: number } }[];
}

describe('the operation that is to run', () => {
  const unknown = { errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] };

  // What is not spelled as usual goes through Apollo Server, which chooses the operation as well.
  it.each(['application/json', 'application/json;  charset=utf-8'])(
    'is one of that name: %s',
    async (type) => {
      const headers = { ...(await bearer()), 'content-type': type };
      const run = async (query: string, operationName?: string | null): Promise<unknown> =>
        (await send(JSON.stringify({ query, operationName }), headers)).json();
      const query = `# ${type}\n{ __typename }`;
      expect(await run(query, '')).toMatchObject(unknown);
      expect(await run(query, 'Other')).toMatchObject(unknown);
      expect(await run('{ __typename }', `\n# ${type}`)).toMatchObject(unknown);
      expect(await run(query)).toMatchObject({ data: { __typename: 'Query' } });
      expect(await run(query, null)).toMatchObject({ data: { __typename: 'Query' } });
      expect(await run(query, '')).toMatchObject(unknown);
    },
  );
});

describe('a query over several subgraphs', () => {
  it('is one answer, with the identity and one correlation id at each subgraph', async () => {
    const correlationId = 'test-correlation-1';
    const answer = await ask(
      '{ allOrders { orderNo reserved sku { name } } }',
      {},
      { ...(await bearer('analyst')), 'x-correlation-id': correlationId },
    );
    expect(answer).toEqual({
      status: 200,
      data: {
        allOrders: ['o1', 'o2'].map((id) => ({
          orderNo: `ORD-${id}`,
          reserved: 3,
          sku: { name: 'Name of A-1' },
        })),
      },
    });
    for (const name of ['orders', 'inventory', 'catalog'] as const) {
      const asked = shop.subgraphs[name].asked.filter((identity) => identity.correlationId === correlationId);
      expect(asked).toEqual([{ viewer: { id: 'test-analyst', roles: ['analyst'] }, correlationId }]);
    }
  });

  it('answers with a correlation id, the given one or a new one', async () => {
    const headers = { ...(await bearer()), 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ __typename }' });
    const given = await send(body, { ...headers, 'x-correlation-id': 'mine-1' });
    expect(given.headers.get('x-correlation-id')).toBe('mine-1');
    const hostile = await send(body, { ...headers, 'x-correlation-id': 'a b"{}' });
    expect(hostile.headers.get('x-correlation-id')).toMatch(/^[0-9A-Z]{26}$/);
    const refused = await send(body, { 'content-type': 'application/json' });
    expect(refused.headers.get('x-correlation-id')).toMatch(/^[0-9A-Z]{26}$/);
  });
});

describe('a subgraph that fails', () => {
  it('nulls only its own fields when it is down, names itself but no address, and works again afterwards', async () => {
    await shop.subgraphs.inventory.stop();
    const query =
      '{ allOrders { orderNo reserved } stockLevel(id: "x") { sellable } sku(skuCode: "B") { name } }';
    const answer = await ask(query);
    expect(answer.data).toEqual({
      allOrders: [
        { orderNo: 'ORD-o1', reserved: null },
        { orderNo: 'ORD-o2', reserved: null },
      ],
      stockLevel: null,
      sku: { name: 'Name of B' },
    });
    expect(answer.errors).toHaveLength(2);
    for (const { extensions } of answer.errors!) {
      expect(extensions).toEqual({
        code: 'SERVICE_UNAVAILABLE',
        bizCode: 50300,
        serviceName: 'inventory',
        retryable: true,
      });
    }
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|at .*\.ts/);
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
    await shop.subgraphs.inventory.start();
    const again = await ask('{ allOrders { reserved } }');
    expect(again.data).toEqual({ allOrders: [{ reserved: 3 }, { reserved: 3 }] });
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
  });

  it('costs its own fields and its deadline when it hangs', async () => {
    const release = shop.subgraphs.catalog.hold();
    const start = Date.now();
    const answer = await ask('{ allOrders { orderNo sku { name } } }');
    release();
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(answer.data).toEqual({
      allOrders: ['o1', 'o2'].map((id) => ({ orderNo: `ORD-${id}`, sku: { name: null } })),
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('is asked once for a mutation, whatever happens', async () => {
    const before = shop.subgraphs.orders.asked.length;
    const release = shop.subgraphs.orders.hold();
    const answer = ask('mutation { approve(id: "o1") { status } }');
    await until(() => shop.subgraphs.orders.asked.length > before);
    await shop.subgraphs.orders.stop();
    expect((await answer).errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    release();
    await shop.subgraphs.orders.start();
    expect(shop.subgraphs.orders.asked.length).toBe(before + 1);
  });

  it('passes its own codes on and hides everything else', async () => {
    const answer = await ask('{ broken denied }');
    const codeOf = (field: string) => answer.errors!.find(({ path }) => path?.[0] === field)?.extensions;
    expect(codeOf('denied')).toMatchObject({ code: 'FORBIDDEN', bizCode: 40300 });
    expect(codeOf('broken')).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', bizCode: 50000 });
    expect(JSON.stringify(answer)).not.toContain('secret of');
  });

  it("tells a value that a subgraph's scalar refuses from a fault, literal or variable", async () => {
    for (const answer of [
      await ask('mutation { touch(note: "1e5") }'),
      await ask('mutation ($note: Decimal!) { touch(note: $note) }', { note: 'x' }),
    ]) {
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', bizCode: 40000 });
    }
  });
});

describe('identity', () => {
  const refused = async (authorization?: string) => {
    const response = await send(JSON.stringify({ query: '{ __typename }' }), {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    });
    const body = (await response.json()) as Refusal;
    return [response.status, body.errors[0]?.extensions.code];
  };
  const tokenOf = async (...args: Parameters<typeof token>) => `Bearer ${await token(...args)}`;

  it('is refused when it is missing, forged, expired or meant for somebody else', async () => {
    const [, payload, signature] = (await token('analyst')).split('.');
    const admin = Buffer.from(JSON.stringify({ sub: 'x', roles: ['admin'], exp: 9e9 })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const cases = [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      'Basic dTpw',
      `Bearer ${payload}.${admin}.${signature}`,
      `Bearer ${none}.${admin}.`,
      await tokenOf('admin', { secret: 'another-secret-another-secret-another' }),
      await tokenOf('admin', { expires: '-1s' }),
      await tokenOf('admin', { issuer: 'somebody' }),
      await tokenOf('admin', { audience: 'something' }),
    ];
    for (const authorization of cases) expect(await refused(authorization)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('without a role of ours may do nothing', async () => {
    expect(await refused(await tokenOf('emperor'))).toEqual([403, 'FORBIDDEN']);
  });

  it('names to the subgraphs the warehouses to which somebody is limited', async () => {
    const viewerOf = async (role: string, warehouses: unknown) => {
      const authorization = await tokenOf(role, { warehouses });
      await post(`${gateway.url}/graphql`, '{ allOrders { id } }', {}, { authorization });
      return shop.subgraphs.orders.asked.at(-1)!.viewer;
    };
    expect(await viewerOf('warehouse', ['LHR'])).toMatchObject({ roles: ['warehouse'], warehouses: ['LHR'] });
    expect((await viewerOf('warehouse', undefined)).warehouses).toEqual([]);
    expect((await viewerOf('admin', ['LHR'])).warehouses).toEqual(['LHR']);
    expect((await viewerOf('admin', undefined)).warehouses).toBeUndefined();
    for (const warehouses of ['LHR', [1], [''], Array(51).fill('W')]) {
      expect(await refused(await tokenOf('warehouse', { warehouses }))).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('is demanded by each subgraph, for its SDL and its entities too', async () => {
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ allOrders { id } }',
    ]) {
      for (const headers of [{}, { [IDENTITY_HEADER]: 'e30.e30' }, await bearer()] as Record<
        string,
        string
      >[]) {
        const answer = await post(`${shop.subgraphs.orders.url}/graphql`, query, {}, headers);
        expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
      }
    }
    const events = await fetch(`${shop.subgraphs.orders.url}/internal/events?after=0`);
    expect(events.status).toBe(401);
  });

  it('gives out development tokens only where it is told to', async () => {
    expect((await fetch(`${gateway.url}/dev/token?role=admin`)).status).toBe(404);
    const open = await shop.gateway({ identity: testIdentity({ devTokens: true }) });
    const answer = (await (await fetch(`${open.url}/dev/token?role=analyst`)).json()) as { token: string };
    const asked = await post(
      `${open.url}/graphql`,
      '{ __typename }',
      {},
      { authorization: `Bearer ${answer.token}` },
    );
    expect(asked.data).toEqual({ __typename: 'Query' });
    expect((await fetch(`${open.url}/dev/token?role=emperor`)).status).toBe(400);
  });
});

describe('what is not a good request', () => {
  const json = { 'content-type': 'application/json' };
  const answered = async (response: Response) => {
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
    return [response.status, ((await response.json()) as Refusal).errors[0]?.extensions.code];
  };

  it('is answered as JSON with a code', async () => {
    const headers = { ...json, ...(await bearer()) };
    expect(await answered(await send('{"query": ', headers))).toEqual([400, 'BAD_REQUEST']);
    expect(await answered(await send('{}', headers))).toEqual([400, 'BAD_REQUEST']);
    expect(await answered(await send('[]', headers))).toEqual([400, 'BAD_REQUEST']);
    const parse = JSON.stringify({ query: '{' });
    expect(await answered(await send(parse, headers))).toEqual([200, 'GRAPHQL_PARSE_FAILED']);
    const unknown = JSON.stringify({ query: '{ nothing }' });
    expect(await answered(await send(unknown, headers))).toEqual([200, 'GRAPHQL_VALIDATION_FAILED']);
    const live = JSON.stringify({ query: 'subscription { orderChanged { cursor } }' });
    expect(await answered(await send(live, headers))).toEqual([400, 'BAD_REQUEST']);
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_100_000) } });
    expect(await answered(await send(large, headers))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(await answered(await fetch(`${gateway.url}/nothing`))).toEqual([404, 'NOT_FOUND']);
    expect(await answered(await fetch(`${gateway.url}/..%2f..%2fpackage.json`))).toEqual([404, 'NOT_FOUND']);
  });

  it('leaves the gateway as it was', async () => {
    expect((await ask('{ allOrders { id } }')).data).toEqual({ allOrders: [{ id: 'o1' }, { id: 'o2' }] });
  });
});

it('counts requests and fetches', async () => {
  const partial = { kind: 'query', outcome: 'partial' };
  expect(await metric(gateway.url, 'tradegraph_graphql_requests_total', partial)).toBeGreaterThan(0);
  expect(
    await metric(gateway.url, 'tradegraph_subgraph_unavailable_total', { subgraph: 'inventory' }),
  ).toBeGreaterThan(0);
  expect(
    await metric(gateway.url, 'tradegraph_subgraph_fetch_seconds_count', { subgraph: 'orders' }),
  ).toBeGreaterThan(5);
});
