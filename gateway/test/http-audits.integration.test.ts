import { serverAudits } from 'graphql-http';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';
import { testIdentity } from './fixture/test-identity.js';

let shop: SmallShop;
let gateway: RunningGateway;

beforeAll(async () => {
  shop = await SmallShop.open();
  gateway = await shop.gateway();
});
afterAll(() => shop?.close());

const audits = serverAudits({
  url: () => `${gateway.url}/graphql`,
  fetchFn: async (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as object), ...(await bearer()) } }),
});

it('knows all audits of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? null : result.reason).toBeNull();
    },
  );
});

describe('a refusal', () => {
  const RESPONSE = 'application/graphql-response+json';
  const JSON_TYPE = 'application/json';
  const ask = async (method: 'GET' | 'POST', accept: string, query: string) => {
    const body = JSON.stringify({ query });
    const url = `${gateway.url}/graphql`;
    const headers = { accept, ...(await bearer()) };
    const answer = await (method === 'GET'
      ? fetch(`${url}?query=${encodeURIComponent(query)}`, { headers })
      : fetch(url, { method, body, headers: { ...headers, 'content-type': JSON_TYPE } }));
    const { errors, ...rest } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect(rest).toEqual({});
    return [answer.status, errors[0]!.extensions.code];
  };

  it.each(['GET', 'POST'] as const)('has the same status by %s as it has by other ways', async (method) => {
    for (const [query, code] of [
      ['{', 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
      ['query ($id: ID!) { order(id: $id) { id } }', 'BAD_USER_INPUT'],
    ] as const) {
      expect(await ask(method, JSON_TYPE, query)).toEqual([200, code]);
      expect(await ask(method, RESPONSE, query)).toEqual([400, code]);
    }
    const deep = `${'{ a '.repeat(30)}${'}'.repeat(30)}`;
    for (const accept of [JSON_TYPE, RESPONSE])
      expect(await ask(method, accept, deep)).toEqual([400, 'TOO_DEEP']);
  });

  it('of a GET that a page of others could send without asking first does not run', async () => {
    const open = await shop.gateway({ identity: testIdentity({ anonymous: true }) });
    const get = (headers: Record<string, string>) =>
      fetch(`${open.url}/graphql?query={__typename}`, { headers });
    expect((await get({})).status).toBe(400);
    expect((await get({ 'apollo-require-preflight': '1' })).status).toBe(200);
    expect((await get(await bearer())).status).toBe(200);
  });
});
