import { decodeCursor, encodeCursor } from '@tradegraph/event-log';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { RunningGateway } from '../src/server.js';
import { liveClient, subscribe, type Closed } from './fixture/live-client.js';
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
import { type SmallShop } from './fixture/small-shop.js';
import { bearer, token } from './fixture/tokens.js';

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
    expect(query.payloads).toMatchObject([{ data: { order: { orderNo: 'ORD-q1' } } }]);
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

  it('are for clients that would rather have them than JSON', async () => {
    const cases: [string, string][] = [
      ['text/event-stream', 'text/event-stream'],
      ['text/event-stream, application/json;q=0.5', 'text/event-stream'],
      ['application/json, text/event-stream', 'application/json'],
      [
        'application/graphql-response+json, application/json, text/event-stream',
        'application/graphql-response+json',
      ],
      ['text/event-stream;q=0.1, */*', 'application/json'],
      ['*/*', 'application/json'],
    ];
    for (const [accept, type] of cases) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { ...(await bearer()), 'content-type': 'application/json', accept },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect([accept, response.headers.get('content-type')?.split(';')[0]]).toEqual([accept, type]);
      expect(await response.text()).toContain('{"data":{"__typename":"Query"}');
    }
  });
});
