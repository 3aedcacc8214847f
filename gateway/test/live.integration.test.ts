import { encodeCursor } from '@tradegraph/event-log';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import type { RunningGateway } from '../src/server.js';
import { liveClient, subscribe } from './fixture/live-client.js';
import {
  CURSORS,
  liveShopOfSuite,
  type LiveShop,
  ORDER,
  deadlines,
  from,
  sequences,
  type OrderChanged,
} from './fixture/live-shop.js';
import type { SmallShop } from './fixture/small-shop.js';

let world: LiveShop;
let shop: SmallShop;
let gateway: RunningGateway;
let client: Client;
let begun: LiveShop['begun'];
let newest: LiveShop['newest'];

liveShopOfSuite((opened) => {
  world = opened;
  ({ shop, gateway, client } = world);
  begun = world.begun.bind(world);
  newest = world.newest.bind(world);
});

describe('a change', () => {
  it("arrives with the event's facts and the entity's fields of every subgraph, as new as the event", async () => {
    const live = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    await shop.changeOrder('a1', 'PENDING');
    await shop.changeOrder('a1', 'APPROVED');
    const [first, second] = await live.received(2);
    live.stop();
    expect(first!.orderChanged).toMatchObject({ previousStatus: null, status: 'PENDING' });
    expect(first!.orderChanged.order.version).toBeGreaterThanOrEqual(1);
    expect(second!.orderChanged).toMatchObject({
      eventType: 'ORDER_APPROVED',
      previousStatus: 'PENDING',
      status: 'APPROVED',
      occurredAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      order: { id: 'a1', orderNo: 'ORD-a1', version: 2, reserved: 3, sku: { name: 'Name of A-1' } },
    });
  });

  it('of stock arrives with quantities, SKU, warehouse and level', async () => {
    const live = subscribe(
      client,
      `subscription { level: stockChanged { __typename changeType beforeQty afterQty
         sku { skuCode name } warehouse { code name } stockLevel { id sellable } } }`,
    );
    await begun('stockChanged', 1);
    await shop.changeStock('S1', 'W1', 5);
    expect(await live.received(1)).toEqual([
      {
        level: {
          __typename: 'StockChange',
          changeType: 'IN',
          beforeQty: 0,
          afterQty: 5,
          sku: { skuCode: 'S1', name: 'Name of S1' },
          warehouse: { code: 'W1', name: 'Main' },
          stockLevel: { id: 'sl_S1_W1', sellable: 5 },
        },
      },
    ]);
    live.stop();
  });

  it('of which only its own facts are asked costs no fetch', async () => {
    const live = subscribe<OrderChanged>(client, CURSORS);
    await begun('orderChanged', 1);
    const before = shop.subgraphs.orders.asked.filter(({ viewer }) => viewer.id === 'live').length;
    await shop.changeOrder('a2');
    await live.received(1);
    live.stop();
    const after = shop.subgraphs.orders.asked.filter(({ viewer }) => viewer.id === 'live').length;
    expect(after - before).toBe(0);
  });
});

describe('a filter', () => {
  it('lets through what matches all of its conditions, and nothing else', async () => {
    const cases: [object, string[]][] = [
      [{ orderId: { eq: 'f1' } }, ['f1']],
      [{ orderId: { in: ['f1', 'f3'] } }, ['f1', 'f3']],
      [{ orderId: { in: ['f1', 'f3'] }, channel: { eq: 'shop' } }, ['f3']],
      [{ channel: { eq: 'web' }, status: { in: ['ON_HOLD'] } }, ['f2']],
      [{ status: null, channel: { eq: null } }, ['f1', 'f2', 'f3', 'end']],
      [{ orderId: { eq: 'f1', in: ['f2'] } }, []],
      [{ orderId: { in: [] } }, []],
    ];
    const lives = cases.map(([where]) => subscribe<OrderChanged>(client, CURSORS, { where }));
    await begun('orderChanged', cases.length);
    await shop.changeOrder('f1', 'APPROVED', 'web');
    await shop.changeOrder('f2', 'ON_HOLD', 'web');
    await shop.changeOrder('f3', 'APPROVED', 'shop');
    await shop.changeOrder('end');
    await lives[4]!.received(4);
    for (const [index, [, expected]] of cases.entries()) {
      const changes = await lives[index]!.received(expected.length);
      expect(changes.map(({ orderChanged }) => orderChanged.order.id)).toEqual(expected);
    }
    lives.forEach((live) => live.stop());
  });
});

describe('after', () => {
  it('replays from the cursor and goes on live, without a gap or a duplicate, while writers write', async () => {
    const start = await newest();
    const early = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let round = 0; round < 40; round++) await shop.changeOrder(`w${writer}`);
    });
    await early.received(30); // so that there is something to replay, and a live lane to join
    const after = encodeCursor('orders', start);
    const lives = [0, 0, 0].map(() => subscribe<OrderChanged>(client, ORDER, { after }));
    // And one that comes and goes: each time it continues where it was.
    const seen: number[] = [];
    while (seen.length < 240) {
      const live = subscribe<OrderChanged>(client, CURSORS, {
        after: encodeCursor('orders', seen.at(-1) ?? start),
      });
      await live.received(Math.min(17, 240 - seen.length));
      live.stop();
      seen.push(...sequences(live.payloads.map(({ data }) => data!)));
    }
    await Promise.all(writers);
    expect(seen.slice(0, 240)).toEqual(from(start + 1, 240));
    for (const live of [early, ...lives]) {
      expect(sequences(await live.received(240))).toEqual(from(start + 1, 240));
      live.stop();
    }
  });

  it('reads from the outbox what Redis has lost', async () => {
    const start = await newest();
    for (const id of ['r1', 'r2', 'r3']) await shop.changeOrder(id);
    await until(() => shop.redis.xLen('events:orders'));
    await shop.redis.del('events:orders');
    const other = await shop.gateway({ deadlines }); // a gateway without any memory
    const otherClient = await liveClient(other.url);
    const live = subscribe<OrderChanged>(otherClient, CURSORS, { after: encodeCursor('orders', start) });
    await live.received(3);
    await shop.changeOrder('r4');
    const changes = await live.received(4);
    expect(changes.map(({ orderChanged }) => orderChanged.order.id)).toEqual(['r1', 'r2', 'r3', 'r4']);
    await otherClient.dispose();
  });

  it('is refused when it is no cursor, of another source, or of the future', async () => {
    const cases = ['nonsense', encodeCursor('inventory', 1), encodeCursor('orders', 1_000_000)];
    for (const after of cases) {
      const live = subscribe(client, CURSORS, { after });
      await until(() => live.failure);
      expect(live.failure).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', bizCode: 40003 } }]);
    }
  });
});

it('keeps what waits bounded: a subscription that falls far behind reads the log again, and misses nothing', async () => {
  const start = await newest();
  const live = subscribe<OrderChanged>(client, ORDER);
  await begun('orderChanged', 1);
  const release = shop.subgraphs.orders.hold();
  const count = 800; // a lane takes 512
  for (let done = 0; done < count; done += 400) await shop.changeOrders(from(1, 400).map((n) => `b${n}`));
  expect(live.payloads).toHaveLength(0);
  release();
  expect(sequences(await live.received(count, 30_000))).toEqual(from(start + 1, count));
  live.stop();
});

describe('equal subscribers', () => {
  it('cost one execution for each change, wherever they began and however they wrote their cursor', async () => {
    const start = await newest();
    const after = encodeCursor('orders', start);
    const others = [
      await liveClient(gateway.url),
      await liveClient(gateway.url),
      await liveClient(gateway.url),
    ];
    const inline = ORDER.replace(', $after: String', '').replace('after: $after', `after: "${after}"`);
    const lives = [...others, client].flatMap((each) => [
      ...from(1, 5).map(() => subscribe<OrderChanged>(each, ORDER)),
      subscribe<OrderChanged>(each, ORDER, { after }),
      subscribe<OrderChanged>(each, inline),
    ]);
    await begun('orderChanged', 28);
    const count = () => metric(gateway.url, 'tradegraph_live_executions_total', { field: 'orderChanged' });
    const before = await count();
    for (const id of from(1, 20)) await shop.changeOrder(`e${id}`);
    for (const live of lives) expect(sequences(await live.received(20))).toEqual(from(start + 1, 20));
    expect((await count()) - before).toBe(20);
    for (const each of others) await each.dispose();
    lives.forEach((live) => live.stop());
  });

  it('share executions also while they catch up', async () => {
    const start = await newest();
    const witness = subscribe<OrderChanged>(client, CURSORS, { after: encodeCursor('orders', start) });
    await shop.changeOrders(from(1, 5).map((n) => `c${n}`));
    await witness.received(5); // the gateway is past them: who comes now has to read them again
    witness.stop();
    await begun('orderChanged', 0);
    const release = shop.subgraphs.orders.hold();
    const count = () => metric(gateway.url, 'tradegraph_live_executions_total', { field: 'orderChanged' });
    const before = await count();
    const after = encodeCursor('orders', start);
    const lives = from(1, 4).map(() => subscribe<OrderChanged>(client, ORDER, { after }));
    await begun('orderChanged', 4);
    await until(async () => (await count()) >= before + 5);
    release();
    for (const live of lives) expect(sequences(await live.received(5))).toEqual(from(start + 1, 5));
    expect((await count()) - before).toBe(5);
  });

  it('of another role are executed apart, as that role', async () => {
    const analyst = await liveClient(gateway.url, 'analyst');
    const lives = [subscribe<OrderChanged>(client, ORDER), subscribe<OrderChanged>(analyst, ORDER)];
    await begun('orderChanged', 2);
    await shop.changeOrder('role');
    for (const live of lives) await live.received(1);
    const asked = shop.subgraphs.orders.asked.slice(-2).map(({ viewer }) => viewer.roles);
    expect(asked.sort()).toEqual([['analyst'], ['operator']]);
    await analyst.dispose();
    lives[0]!.stop();
  });
});

describe('staff', () => {
  it('of several warehouses never share what is read for one of them, in whatever order they are named', async () => {
    const clerks = await Promise.all([
      liveClient(gateway.url, 'warehouse', ['LHR', 'FRA']),
      liveClient(gateway.url, 'warehouse', ['FRA', 'LHR']),
      liveClient(gateway.url, 'warehouse', ['LHR']),
      liveClient(gateway.url, 'warehouse'),
    ]);
    const lives = clerks.map((clerk) => subscribe<OrderChanged>(clerk, ORDER));
    await begun('orderChanged', clerks.length);
    const before = shop.subgraphs.orders.asked.length;
    await shop.changeOrder('staff');
    for (const live of lives) await live.received(1);
    const asked = shop.subgraphs.orders.asked.slice(before).map(({ viewer }) => viewer.warehouses?.join());
    expect(asked.sort()).toEqual(['', 'FRA,LHR', 'LHR']);
    for (const clerk of clerks) await clerk.dispose();
  });
});
