import { writeFileSync } from 'node:fs';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import { liveClient, subscribe } from './fixture/live-client.js';
import {
  CURSORS,
  deadlines,
  from,
  liveShopOfSuite,
  type LiveShop,
  ORDER,
  sequences,
  type OrderChanged,
} from './fixture/live-shop.js';
import { type SmallShop } from './fixture/small-shop.js';
import { bearer } from './fixture/tokens.js';

let world: LiveShop;
let shop: SmallShop;
let client: Client;

liveShopOfSuite((opened) => {
  world = opened;
  ({ shop, client } = world);
});

const loads = (outcome: string) =>
  metric(world.gateway.url, 'tradegraph_supergraph_loads_total', { outcome }).catch(() => 0);

/** Another supergraph of the shop, and the wait until the gateway has looked at it. */
async function reload(write: () => void, outcome: 'loaded' | 'refused'): Promise<void> {
  const before = await loads(outcome);
  write();
  await until(async () => (await loads(outcome)) > before, `a supergraph that is ${outcome}`);
}

async function ask(query: string): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${world.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await bearer()) },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

const NAME = '{ sku(skuCode: "A") { name } }';
const catalog = (description: string) => shop.catalogSdl.replace('type Sku', `"${description}"\ntype Sku`);

it('carries running subscriptions over, without a gap or a duplicate, while orders change', async () => {
  const start = await world.newest();
  const lives = [ORDER, ORDER, CURSORS].map((query) => subscribe<OrderChanged>(client, query));
  await world.begun('orderChanged', 3);
  let writing = true;
  let written = 0;
  const writer = (async () => {
    for (; writing; written++) await shop.changeOrder(`w${written % 7}`);
  })();
  for (const round of from(1, 3))
    await reload(() => shop.writeSupergraph(catalog(`Round ${round}`)), 'loaded');
  writing = false;
  await writer;
  for (const live of lives) {
    expect(sequences(await live.received(written))).toEqual(from(start + 1, written));
    expect(live.payloads.every(({ errors }) => errors === undefined)).toBe(true);
    live.stop();
  }
});

it('ends a subscription that the new supergraph can not answer, with its cursor, and no other', async () => {
  const named = subscribe<OrderChanged>(client, ORDER);
  const plain = subscribe<OrderChanged>(client, CURSORS);
  await world.begun('orderChanged', 2);
  const nameless = shop.catalogSdl.replace('name: String', 'title: String');
  await reload(() => shop.writeSupergraph(nameless), 'loaded');
  await until(() => named.failure, 'the end');
  expect(named.failure).toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', cursor: expect.any(String) as string } },
  ]);
  await shop.changeOrder('after');
  expect(await plain.received(1)).toHaveLength(1);
  expect((await ask(NAME)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  await reload(() => shop.writeSupergraph(), 'loaded');
  expect(await ask(NAME)).toMatchObject({ data: { sku: { name: 'Name of A' } } });
  plain.stop();
});

it('ends with the cursor of the end of the log whom nothing concerned until then', async () => {
  const elsewhere = await liveClient(world.gateway.url, 'operator', undefined, {
    channels: ['elsewhere'],
  });
  const idle = subscribe<OrderChanged>(elsewhere, ORDER);
  const witness = subscribe<OrderChanged>(client, CURSORS);
  await world.begun('orderChanged', 2);
  for (const id of ['e1', 'e2', 'e3']) await shop.changeOrder(id);
  const seen = await witness.received(3);
  const nameless = shop.catalogSdl.replace('name: String', 'title: String');
  await reload(() => shop.writeSupergraph(nameless), 'loaded');
  await until(() => idle.failure, 'the end');
  expect(idle.payloads).toEqual([]);
  const { cursor } = seen.at(-1)!.orderChanged;
  expect(idle.failure).toMatchObject([{ extensions: { cursor } }]);
  await reload(() => shop.writeSupergraph(), 'loaded');
  witness.stop();
  await elsewhere.dispose();
});

it('refuses what is no supergraph, or has a subgraph without an address, and serves on', async () => {
  const live = subscribe<OrderChanged>(client, ORDER);
  await world.begun('orderChanged', 1);
  await reload(() => writeFileSync(shop.supergraphFile, 'type Query { nothing'), 'refused');
  await reload(
    () => shop.writeSupergraph(undefined, [{ name: 'unknown', sdl: 'type Query { unknown: Int }' }]),
    'refused',
  );
  expect(await ask(NAME)).toMatchObject({ data: { sku: { name: 'Name of A' } } });
  await shop.changeOrder('still');
  expect(await live.received(1)).toHaveLength(1);
  live.stop();
});

it('answers every request while it reloads', async () => {
  let asking = true;
  const asker = (async () => {
    while (asking) expect(await ask(NAME)).toMatchObject({ data: { sku: { name: 'Name of A' } } });
  })();
  for (const round of from(1, 3))
    await reload(() => shop.writeSupergraph(catalog(`Again ${round}`)), 'loaded');
  asking = false;
  await asker;
});

it('looks at the file on SIGHUP at once', async () => {
  const other = await shop.gateway({ deadlines });
  const otherClient = await liveClient(other.url);
  shop.writeSupergraph(catalog('At once'));
  process.emit('SIGHUP');
  await until(
    async () => (await metric(other.url, 'tradegraph_supergraph_loads_total', { outcome: 'loaded' })) > 0,
  );
  await otherClient.dispose();
});
