import type { Client } from 'graphql-ws';
import { liveClient, subscribe, type Live } from './fixture/live-client.js';
import { liveShopOfSuite, type LiveShop } from './fixture/live-shop.js';
import type { SmallShop } from './fixture/small-shop.js';

/** The facts of a change stand in its event: no subgraph is asked for them, so the gateway itself keeps them apart. */
let world: LiveShop;
let shop: SmallShop;
const clients: Client[] = [];

liveShopOfSuite((opened) => {
  world = opened;
  ({ shop } = world);
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
});

interface Limits {
  warehouses?: string[];
  channels?: string[];
}
const as = async ({ warehouses, channels }: Limits): Promise<Client> => {
  const client = await liveClient(world.gateway.url, 'operator', warehouses, channels ? { channels } : {});
  clients.push(client);
  return client;
};

const everybody: Limits = {};
const inW1: Limits = { warehouses: ['W1', 'W9'] };
const ofWeb: Limits = { channels: ['web', 'elsewhere'] };
const nothing: Limits = { warehouses: [], channels: [] };

interface Case {
  field: string;
  selection: string;
  /** Makes a change of each place, in this order, and one that everybody may see is never the last. */
  places: readonly string[];
  change: (place: string) => Promise<void>;
  seenBy: [Limits, readonly string[]][];
}

const cases: Case[] = [
  {
    field: 'stockChanged',
    selection: 'warehouse { code }',
    places: ['W2', 'W1', 'W2'],
    change: (place) => shop.changeStock('S', place, 1),
    seenBy: [
      [everybody, ['W2', 'W1', 'W2']],
      [inW1, ['W1']],
      [ofWeb, ['W2', 'W1', 'W2']],
      [nothing, []],
    ],
  },
  {
    field: 'outboundOrderChanged',
    selection: 'outboundOrder { id }',
    places: ['W2', 'W1', 'W2'],
    change: (place) => shop.changeOutboundOrder(place, place),
    seenBy: [
      [everybody, ['W2', 'W1', 'W2']],
      [inW1, ['W1']],
      [nothing, []],
    ],
  },
  {
    field: 'orderChanged',
    selection: 'order { id }',
    places: ['shop', 'web', 'shop'],
    change: (place) => shop.changeOrder(`of-${place}`, 'APPROVED', place),
    seenBy: [
      [everybody, ['of-shop', 'of-web', 'of-shop']],
      [ofWeb, ['of-web']],
      [inW1, ['of-shop', 'of-web', 'of-shop']],
      [nothing, []],
    ],
  },
  {
    field: 'shipmentChanged',
    selection: 'shipment { id }',
    places: ['W2 web', 'W1 shop', 'W1 web', 'W1 ', 'W2 shop'],
    change: (place) => {
      const [warehouseCode, channelCode] = place.split(' ') as [string, string];
      return shop.changeShipment(place, 'T', { warehouseCode, channelCode: channelCode || null });
    },
    seenBy: [
      [everybody, ['W2 web', 'W1 shop', 'W1 web', 'W1 ', 'W2 shop']],
      [inW1, ['W1 shop', 'W1 web', 'W1 ']],
      [ofWeb, ['W2 web', 'W1 web']],
      [{ ...inW1, ...ofWeb }, ['W1 web']],
      [nothing, []],
    ],
  },
];

type Payload = Record<string, { cursor: string } & Record<string, Record<string, string>>>;
const textOf = (field: string, selection: string) =>
  `subscription ($after: String) { ${field}(after: $after) { cursor ${selection} } }`;
/** What the payloads name, whatever it is called. */
const named = (live: Live<Payload>, field: string) =>
  live.payloads.map(({ data }) => {
    const { cursor: _cursor, ...rest } = data![field]!;
    return Object.values(Object.values(rest)[0]!)[0];
  });

describe.each(cases)('$field', ({ field, selection, places, change, seenBy }) => {
  it('reaches those whose it is, live and after a cursor, and nobody else', async () => {
    const lives = [];
    for (const [limits] of seenBy) lives.push(subscribe<Payload>(await as(limits), textOf(field, selection)));
    await world.begun(field, lives.length);
    for (const place of places) await change(place);
    const all = (await lives[0]!.received(places.length)).map((payload) => payload[field]!.cursor);
    for (const [index, [, expected]] of seenBy.entries()) {
      await lives[index]!.received(expected.length);
      expect(named(lives[index]!, field)).toEqual(expected);
      lives[index]!.stop();
    }
    const after = all[0]!; // whoever comes back reads the log from there
    for (const [limits, expected] of seenBy) {
      const mine = places.map((place, n) => ({ n, name: seenBy[0]![1][n], place }));
      const later = mine
        .slice(1)
        .filter(({ name }) => expected.includes(name!))
        .map(({ name }) => name);
      const live = subscribe<Payload>(await as(limits), textOf(field, selection), { after });
      await live.received(later.length);
      expect(named(live, field)).toEqual(later);
      live.stop();
    }
    await world.begun(field, 0);
  });
});

it('a filter that asks for another place finds nothing, and one that asks for theirs finds only that', async () => {
  const clerk = await as({ warehouses: ['W1', 'W3'] });
  const of = (codes: string) =>
    subscribe<Payload>(
      clerk,
      `subscription { stockChanged(where: { warehouseCode: { in: ${codes} } }) { cursor warehouse { code } } }`,
    );
  const [other, mixed] = [of('["W2"]'), of('["W2", "W3"]')];
  await world.begun('stockChanged', 2);
  for (const place of ['W1', 'W2', 'W3']) await shop.changeStock('F', place, 1);
  await mixed.received(1);
  expect(named(mixed, 'stockChanged')).toEqual(['W3']);
  expect(other.payloads).toEqual([]);
});

it('a list that begins with what is there goes on with what is theirs', async () => {
  const query = `subscription { ordersLive(first: 1) { snapshot { id } change { order { id } } } }`;
  type List = { ordersLive: { snapshot: object[] | null; change: { order: { id: string } } | null } };
  const live = subscribe<List>(await as(ofWeb), query);
  await live.received(1);
  await shop.changeOrder('l-shop', 'APPROVED', 'shop');
  await shop.changeOrder('l-web', 'APPROVED', 'web');
  const [, next] = await live.received(2);
  expect(next!.ordersLive.change).toEqual({ order: { id: 'l-web' } });
});
