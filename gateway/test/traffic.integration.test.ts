import { metric, post, until } from '@tradegraph/test-kit';
import type { RunningGateway } from '../src/server.js';
import { SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';

let shop: SmallShop;
const BREAK_MS = 400;

beforeAll(async () => {
  shop = await SmallShop.open();
  await shop.changeOrder('o1');
});
afterEach(() => shop.subgraphs.inventory.restore());
afterAll(() => shop.close());

const asks = async (gateway: RunningGateway) => {
  const headers = await bearer();
  return (query: string) => post<Record<string, unknown>>(`${gateway.url}/graphql`, query, {}, headers);
};
const codes = ({ errors = [] }: { errors?: { extensions: { code?: unknown } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

const STOCK = '{ stockLevel(id: "x") { sellable } }';
const isOpen = (gateway: RunningGateway) =>
  metric(gateway.url, 'tradegraph_subgraph_breaker_open', { subgraph: 'inventory' });

it('leaves a subgraph that does not answer alone, says so at once, and finds out when it answers again', async () => {
  const gateway = await shop.gateway({
    deadlines: { queryMs: 150, mutationMs: 5_000 },
    traffic: { breakMs: BREAK_MS },
  });
  const ask = await asks(gateway);
  const release = shop.subgraphs.inventory.hold();
  const { asked } = shop.subgraphs.inventory;
  await until(async () => {
    await ask(STOCK);
    return (await isOpen(gateway)) === 1;
  });
  const before = asked.length;
  expect(codes(await ask(STOCK))).toEqual(['SERVICE_UNAVAILABLE']);
  expect(asked.length).toBe(before); // it was not asked
  expect(await ask('{ sku(skuCode: "B") { name } }')).toMatchObject({ data: { sku: { name: 'Name of B' } } });
  release();
  await until(async () => codes(await ask(STOCK)).length === 0);
  expect(await isOpen(gateway)).toBe(0);
});

it('keeps a bounded number of fetches waiting for a subgraph; the rest are refused, other subgraphs are unharmed', async () => {
  const gateway = await shop.gateway({
    deadlines: { queryMs: 5_000, mutationMs: 5_000 },
    traffic: { connections: 1, queue: 2 },
  });
  const ask = await asks(gateway);
  const release = shop.subgraphs.inventory.hold();
  const answers = Array.from({ length: 8 }, async (_, index) =>
    codes(await ask(`{ stockLevel(id: "s${index}") { sellable } }`)),
  );
  // Five of eight have no room and are answered while nothing else is.
  const answered: unknown[][] = [];
  for (const answer of answers) void answer.then((found) => answered.push(found));
  await until(() => answered.length === 5);
  expect(answered.flat()).toEqual(Array(5).fill('SERVICE_UNAVAILABLE'));
  expect(await ask('{ sku(skuCode: "B") { name } }')).toMatchObject({ data: { sku: { name: 'Name of B' } } });
  expect(await isOpen(gateway)).toBe(0); // nothing is wrong with the subgraph
  release();
  expect((await Promise.all(answers)).flat()).toHaveLength(5);
});

it('reads again over a connection that a restarting subgraph broke off; a mutation that may have arrived is not sent again', async () => {
  const gateway = await shop.gateway();
  const ask = await asks(gateway);
  const { inventory, orders } = shop.subgraphs;
  const release = inventory.hold();
  const before = inventory.asked.length;
  const answer = ask(STOCK);
  await until(() => inventory.asked.length > before);
  inventory.breakConnections();
  await until(() => inventory.asked.length === before + 2); // it comes again by itself
  release();
  expect(codes(await answer)).toEqual([]);
  const letGo = orders.hold();
  const orderedBefore = orders.asked.length;
  const approval = ask('mutation { approve(id: "o1") { status } }');
  await until(() => orders.asked.length > orderedBefore);
  orders.breakConnections();
  expect(codes(await approval)).toEqual(['SERVICE_UNAVAILABLE']);
  letGo();
  expect(orders.asked.length).toBe(orderedBefore + 1);
});
