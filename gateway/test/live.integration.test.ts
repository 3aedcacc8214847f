import { decodeCursor, encodeCursor } from '@tradegraph/event-log';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { RunningGateway } from '../src/server.js';
import { liveClient, stopAll, subscribe, type Closed } from './fixture/live-client.js';
import { SmallShop, bearer, token } from './fixture/small-shop.js';

/** Nothing here is about slowness, and the machine may be busy. */
const deadlines = { queryMs: 20_000, mutationMs: 20_000 };

let shop: SmallShop;
let gateway: RunningGateway;
let client: Client;

beforeAll(async () => {
  shop = await SmallShop.open();
  gateway = await shop.gateway({ deadlines });
  client = await liveClient(gateway.url);
});

afterAll(async () => {
  await client.dispose();
  await shop.close();
});

afterEach(async () => {
  stopAll();
  for (const subgraph of Object.values(shop.subgraphs)) await subgraph.restore();
  await begun('orderChanged', 0);
  await begun('stockChanged', 0);
});

interface OrderChanged {
  orderChanged: {
    cursor: string;
    status: string;
    previousStatus: string | null;
    order: { id: string; orderNo: string; version: number; reserved: number; sku: { name: string } };
  };
}

const ORDER = `subscription ($where: OrderChangeFilter, $after: String) {
  orderChanged(where: $where, after: $after) {
    cursor eventId eventType occurredAt previousStatus status
    order { id orderNo version reserved sku { name } }
  }
}`;
const CURSORS = `subscription ($where: OrderChangeFilter, $after: String) {
  orderChanged(where: $where, after: $after) { cursor order { id } }
}`;

/** A subscription has begun when the gateway counts it. */
const begun = (field: string, count: number, url = gateway.url) =>
  until(
    async () => (await metric(url, 'tradegraph_live_subscribers', { field })) === count,
    `${count} subscribers of ${field}`,
  );
const sequences = (changes: OrderChanged[]) =>
  changes.map(({ orderChanged }) => decodeCursor(orderChanged.cursor).sequence);
const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

/** The source's newest sequence. */
async function newest(): Promise<number> {
  const live = subscribe<OrderChanged>(client, CURSORS);
  await begun('orderChanged', 1);
  await shop.changeOrder('newest');
  const [change] = await live.received(1);
  live.stop();
  await begun('orderChanged', 0);
  return decodeCursor(change!.orderChanged.cursor).sequence;
}

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
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let round = 0; round < 40; round++) await shop.changeOrder(`w${writer}`);
    });
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
    for (const live of lives) {
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
    await Promise.all(others.map((each) => each.dispose()));
    lives.forEach((live) => live.stop());
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

describe('a subgraph that fails', () => {
  it('nulls the fields that may be null, in its own change only', async () => {
    const live = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    await shop.subgraphs.catalog.stop();
    await shop.changeOrder('p1');
    await live.received(1);
    await shop.subgraphs.catalog.start();
    await shop.changeOrder('p2');
    await live.received(2);
    live.stop();
    const [failed, whole] = live.payloads;
    expect(failed!.data!.orderChanged.order.sku.name).toBeNull();
    expect(failed!.errors).toMatchObject([
      { extensions: { code: 'SERVICE_UNAVAILABLE', serviceName: 'catalog' } },
    ]);
    expect(whole).toMatchObject({ data: { orderChanged: { order: { sku: { name: 'Name of A-1' } } } } });
  });

  it('delays a change that it would have taken whole, and the order stays', async () => {
    const live = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    await shop.subgraphs.orders.stop();
    await shop.changeOrder('d1');
    await shop.changeOrder('d2');
    await until(() => metric(gateway.url, 'tradegraph_live_retries_total', { field: 'orderChanged' }));
    expect(live.payloads).toHaveLength(0);
    await shop.subgraphs.orders.start();
    const changes = await live.received(2);
    live.stop();
    expect(changes.map(({ orderChanged }) => orderChanged.order.id)).toEqual(['d1', 'd2']);
    expect(live.payloads.every(({ errors }) => errors === undefined)).toBe(true);
  });

  it('in the end sends its subscribers away with their cursor, at which they go on', async () => {
    const impatient = await shop.gateway({ deadlines, live: { giveUpAfterMs: 400 } });
    const patient = await liveClient(impatient.url);
    const start = await newest();
    const live = subscribe<OrderChanged>(patient, ORDER);
    await begun('orderChanged', 1, impatient.url);
    await shop.changeOrder('g1');
    await live.received(1);
    await shop.subgraphs.orders.stop();
    await shop.changeOrder('g2');
    await until(() => live.failure);
    const [error] = live.failure as Exclude<typeof live.failure, Closed | undefined>;
    expect(error!.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
    expect(decodeCursor(error!.extensions.cursor!).sequence).toBe(start + 1);
    await shop.subgraphs.orders.start();
    const again = subscribe<OrderChanged>(patient, ORDER, { after: error!.extensions.cursor });
    const [change] = await again.received(1);
    expect(change!.orderChanged.order.id).toBe('g2');
    await patient.dispose();
  });

  it('does not hold up what trying again can not mend: the cursor then stands beside the error', async () => {
    const live = subscribe<OrderChanged>(client, ORDER, { where: { orderId: { eq: 'forbidden-1' } } });
    await begun('orderChanged', 1);
    await shop.changeOrder('forbidden-1');
    await until(() => live.payloads.length > 0);
    live.stop();
    expect(live.payloads[0]).toMatchObject({
      data: { orderChanged: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
      extensions: { cursor: expect.any(String) as string },
    });
  });
});

describe('a connection', () => {
  const open = (protocol = 'graphql-transport-ws', url = gateway.url) =>
    new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol);
  const closing = (socket: WebSocket) =>
    new Promise<Closed>((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
  const opened = (socket: WebSocket) => new Promise((resolve) => socket.once('open', resolve));

  it('without a good token is closed', async () => {
    const cases: [unknown, number][] = [
      [undefined, 4401],
      [{ authorization: 'Bearer x' }, 4401],
      [{ authorization: `Bearer ${await token('admin', { expires: '-1s' })}` }, 4401],
      [await bearer('emperor'), 4403],
    ];
    for (const [payload, code] of cases) {
      const socket = open();
      const closed = closing(socket);
      await opened(socket);
      socket.send(JSON.stringify({ type: 'connection_init', ...(payload ? { payload } : {}) }));
      expect((await closed).code).toBe(code);
    }
  });

  it('that breaks the protocol is closed with its code', async () => {
    const cases: [string[], number][] = [
      [['nonsense'], 4400],
      [['{"type":"subscribe","id":"1"}'], 4400],
      [['{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}'], 4401],
    ];
    for (const [messages, code] of cases) {
      const socket = open();
      const closed = closing(socket);
      await opened(socket);
      messages.forEach((message) => socket.send(message));
      expect((await closed).code).toBe(code);
    }
    const unspoken = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`);
    expect((await closing(unspoken)).code).toBe(4406);
  });

  it('is closed when its token expires', async () => {
    const socket = open();
    const closed = closing(socket);
    await opened(socket);
    const authorization = `Bearer ${await token('operator', { expires: '2s' })}`;
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    expect(await closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  it('runs queries and mutations, as a POST would', async () => {
    await shop.changeOrder('q1');
    const query = subscribe<{ order: { orderNo: string } }>(client, '{ order(id: "q1") { orderNo } }');
    await until(() => query.completed);
    expect(query.payloads).toEqual([{ data: { order: { orderNo: 'ORD-q1' } } }]);
    const wrong = subscribe(client, '{ nothing }');
    await until(() => wrong.failure);
    expect(wrong.failure).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  it('is told why an operation can not be subscribed to', async () => {
    const cases: [string, string][] = [
      ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription { orderChanged { cursor } stockChanged { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription ($x: Boolean!) { orderChanged @skip(if: $x) { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
      [
        'subscription { orderChanged(where: { status: { eq: SLEEPING } }) { cursor } }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['subscription ($x: OrderChangeFilter!) { orderChanged(where: $x) { cursor } }', 'BAD_USER_INPUT'],
      [
        `subscription { orderChanged(where: { orderId: { in: [${'"a",'.repeat(251)}] } }) { cursor } }`,
        'BAD_USER_INPUT',
      ],
    ];
    for (const [query, code] of cases) {
      const live = subscribe(client, query);
      await until(() => live.failure, code);
      expect(live.failure).toMatchObject([{ extensions: { code } }]);
    }
  });

  it('that does not read is closed with its last cursor, at which it goes on', async () => {
    const narrow = await shop.gateway({ deadlines, live: { maxUnsentBytes: 256 * 1024 } });
    const start = await newest();
    const socket = open('graphql-transport-ws', narrow.url);
    await opened(socket);
    const frames: string[] = [];
    socket.on('message', (data) => frames.push((data as Buffer).toString()));
    const closed = closing(socket);
    socket.send(JSON.stringify({ type: 'connection_init', payload: await bearer() }));
    await until(() => frames.length === 1, 'connection_ack');
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ORDER } }));
    await begun('orderChanged', 1, narrow.url);
    socket.pause();
    shop.note = 'x'.repeat(50_000);
    const changes = 500; // 25 MB: more than the system's own buffers take
    for (let done = 0; done < changes; done += 100)
      await shop.changeOrders(from(1, 100).map((n) => `slow${n}`));
    await until(() => metric(narrow.url, 'tradegraph_live_slow_connections_total'), 'the end of it', 40_000);
    await begun('orderChanged', 0, narrow.url);
    shop.note = '';
    socket.resume();
    const { code, reason } = await closed;
    expect(code).toBe(4409);
    const last = decodeCursor(/ after (\S+)$/.exec(reason)![1]!).sequence;
    const got = frames
      .map((frame) => JSON.parse(frame) as { type: string; payload: { data: OrderChanged } })
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => payload.data);
    expect(sequences(got)).toEqual(from(start + 1, last - start));
    expect(last).toBeLessThan(start + changes);
    const patient = await liveClient(narrow.url);
    const rest = subscribe<OrderChanged>(patient, CURSORS, { after: encodeCursor('orders', last) });
    expect(sequences(await rest.received(start + changes - last))).toEqual(
      from(last + 1, start + changes - last),
    );
    await patient.dispose();
  });

  it('is told to come back when the gateway stops', async () => {
    const leaving = await shop.gateway();
    const visitor = await liveClient(leaving.url);
    const live = subscribe(visitor, CURSORS);
    await begun('orderChanged', 1, leaving.url);
    await leaving.stop();
    await until(() => live.failure);
    expect(live.failure).toMatchObject({ code: 1012 });
  });
});

describe('server-sent events', () => {
  it('carry changes with their cursor as id, and go on after Last-Event-ID', async () => {
    const start = await newest();
    const listen = async (headers: Record<string, string>, events: number) => {
      const aborter = new AbortController();
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          ...(await bearer()),
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...headers,
        },
        body: JSON.stringify({ query: CURSORS }),
        signal: aborter.signal,
      });
      expect(response.headers.get('content-type')).toMatch('text/event-stream');
      let text = '';
      for await (const chunk of response.body!) {
        text += Buffer.from(chunk as Uint8Array).toString();
        if (text.split('event: next').length > events) break;
      }
      aborter.abort();
      return [...text.matchAll(/^id: (.*)$/gm)].map((match) => decodeCursor(match[1]!).sequence);
    };
    for (const id of ['s1', 's2', 's3']) await shop.changeOrder(id);
    const first = await listen({ 'last-event-id': encodeCursor('orders', start) }, 2);
    expect(first.slice(0, 2)).toEqual([start + 1, start + 2]);
    const rest = await listen({ 'last-event-id': encodeCursor('orders', start + 2) }, 1);
    expect(rest[0]).toBe(start + 3);
  });
});
