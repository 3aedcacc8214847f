import { serverAudits } from 'graphql-http';
import type { RunningGateway } from '../src/server.js';
import { SmallShop, bearer } from './fixture/small-shop.js';

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
