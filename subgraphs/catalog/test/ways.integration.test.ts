import { identityHeaders } from '@tradegraph/service-kit';
import { metric } from '@tradegraph/test-kit';
import { IDENTITY_SECRET, startTestCatalog, type TestCatalog } from './start.js';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await startTestCatalog();
});
afterAll(() => catalog.stop());

/** As our own processes ask; and spelled so that Apollo Server answers. */
const OURS = 'application/json';
const APOLLOS = 'application/json, text/html;q=0.1';

const send = async (body: unknown, accept: string, signed = true) => {
  const viewer = { id: 'usr_ways', roles: ['analyst' as const] };
  const response = await fetch(`${catalog.url}/graphql`, {
    method: 'POST',
    headers: {
      accept,
      'content-type': 'application/json',
      ...(signed ? identityHeaders(IDENTITY_SECRET, { viewer, correlationId: 'ways' }) : {}),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { status, headers } = response;
  return {
    status,
    type: headers.get('content-type'),
    cache: headers.get('cache-control'),
    json: (await response.json()) as object,
  };
};

const WRITE = 'mutation ($input: UpsertSkusInput!) { upsertSkus(input: $input) { userErrors { code } } }';

it.each<[string, unknown]>([
  ['a query', { query: '{ skus(first: 1) { nodes { id } totalCount } }' }],
  ['null variables', { query: '{ __typename }', variables: null, operationName: null, extensions: null }],
  [
    'one of two operations',
    { query: 'query A { __typename } query B { b: __typename }', operationName: 'B' },
  ],
  ['none of two operations', { query: 'query A { __typename } query B { b: __typename }' }],
  ['an unknown operation', { query: 'query A { __typename }', operationName: 'C' }],
  ['an empty operation name', { query: '{ __typename }', operationName: '' }],
  ['a text that does not parse', { query: '{ skus(' }],
  ['an unknown field', { query: '{ nothing }' }],
  ['a variable that is missing', { query: 'query ($c: String!) { sku(skuCode: $c) { id } }' }],
  [
    'a variable of another type',
    { query: 'query ($n: Int) { skus(first: $n) { totalCount } }', variables: { n: 'x' } },
  ],
  ['a page that is too long', { query: '{ skus(first: 251) { totalCount } }' }],
  [
    'what the viewer may not do',
    { query: WRITE, variables: { input: { idempotencyKey: 'ways', skus: [] } } },
  ],
  [
    'a reference to nothing',
    { query: '{ _entities(representations: [{ __typename: "Nothing" }]) { __typename } }' },
  ],
  ['the SDL', { query: '{ _service { sdl } }' }],
  ['no query', { variables: {} }],
  ['a list', []],
  ['no JSON', '{'],
])('answers %s as Apollo Server does', async (_name, body) => {
  const [ours, apollos] = [await send(body, OURS), await send(body, APOLLOS)];
  expect({ ...ours, json: undefined }).toEqual({ ...apollos, json: undefined });
  expect(ours.json).toEqual(apollos.json);
});

it('counts each request once, whoever answers it', async () => {
  const count = () =>
    metric(catalog.url, 'tradegraph_graphql_requests_total', { kind: 'query', outcome: 'ok' });
  const before = await count();
  await send({ query: '{ __typename }' }, OURS);
  await send({ query: '{ __typename }' }, APOLLOS);
  expect(await count()).toBe(before + 2);
});

it('refuses who is not ours before it reads', async () => {
  expect(await send('{', OURS, false)).toMatchObject({ status: 401 });
});
