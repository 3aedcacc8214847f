import { post } from '@tradegraph/test-kit';
import type { RunningGateway } from '../src/server.js';
import { CATALOG } from './fixture/small-graph.js';
import { liveClient, stopAll, subscribe } from './fixture/live-client.js';
import { SmallShop } from './fixture/small-shop.js';
import { token } from './fixture/tokens.js';
import { testIdentity } from './fixture/test-identity.js';

let shop: SmallShop;
let gateway: RunningGateway;
beforeAll(async () => {
  shop = await SmallShop.open();
  shop.writeSupergraph(
    CATALOG.replace('name: String', 'name: String @requiresScopes(scopes: [["catalog:write"]])'),
  );
  gateway = await shop.gateway({ identity: testIdentity({ anonymous: true }) });
  await shop.changeOrder('o1');
});
afterAll(async () => {
  stopAll();
  await shop.close();
});

const as = async (role: string, limits = {}) => ({ authorization: `Bearer ${await token(role, limits)}` });
const ask = async (query: string, headers: Record<string, string>) =>
  post<Record<string, unknown>>(`${gateway.url}/graphql`, query, {}, headers);
const askedOf = (name: 'orders' | 'catalog') => shop.subgraphs[name].asked.length;

it('a field that is not for the viewer is null, says so at its path, and is not fetched', async () => {
  const query = '{ allOrders { orderNo sku { skuCode name } reserved } }';
  const before = askedOf('catalog');
  const answer = await ask(query, await as('analyst'));
  const order = { orderNo: 'ORD-o1', sku: { skuCode: 'A-1', name: null }, reserved: 3 };
  expect(answer.data).toEqual({ allOrders: [order] });
  expect(answer.errors).toMatchObject([
    { path: ['allOrders', 0, 'sku', 'name'], extensions: { code: 'FORBIDDEN', bizCode: 40300 } },
  ]);
  expect(askedOf('catalog')).toBe(before);
  const whole = await ask(query, await as('operator'));
  expect(whole).toMatchObject({ data: { allOrders: [{ sku: { name: 'Name of A-1' } }] } });
  const narrowed = await ask(query, await as('operator', { scope: 'orders:read' }));
  expect(narrowed.errors).toHaveLength(1);
});

it('a mutation that is not for the viewer does not run; another beside it does', async () => {
  const before = shop.orderTable.get('o1')!.version;
  const answer = await ask('mutation { approve(id: "o1") { id } touch(note: "1.5") }', await as('analyst'));
  expect(answer.data).toEqual({ approve: null, touch: '1.5' });
  expect(answer.errors).toMatchObject([{ path: ['approve'], extensions: { code: 'FORBIDDEN' } }]);
  expect(shop.orderTable.get('o1')!.version).toBe(before);
  const alone = await ask('mutation { approve(id: "o1") { id } }', await as('analyst'));
  expect(alone.data).toEqual({ approve: null });
});

it('somebody without an identity gets what nothing protects, where that is allowed', async () => {
  const answer = await ask('{ sku(skuCode: "A-1") { skuCode name } }', {});
  expect(answer.data).toEqual({ sku: { skuCode: 'A-1', name: null } });
  expect(answer.errors).toMatchObject([{ path: ['sku', 'name'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

it('a subscription leaves the field out of its payloads; one that is not for the viewer does not begin', async () => {
  const query = 'subscription { orderChanged { order { orderNo sku { name } } } }';
  const analyst = subscribe<{ orderChanged: object }>(await liveClient(gateway.url, 'analyst'), query);
  const operator = subscribe<{ orderChanged: object }>(await liveClient(gateway.url, 'operator'), query);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await shop.changeOrder('o1');
  const [seen] = await analyst.received(1);
  expect(seen).toEqual({ orderChanged: { order: { orderNo: 'ORD-o1', sku: { name: null } } } });
  expect(analyst.payloads[0]!.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const [all] = await operator.received(1);
  expect(all).toEqual({ orderChanged: { order: { orderNo: 'ORD-o1', sku: { name: 'Name of A-1' } } } });
  const narrow = await liveClient(gateway.url, 'operator', undefined, { scope: 'inventory:read' });
  const refused = subscribe(narrow, query);
  await expect(refused.received(1)).rejects.toThrow('FORBIDDEN');
});
