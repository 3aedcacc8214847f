import { until } from '@tradegraph/test-kit';
import { LiveClientError, liveClient, type LiveClient } from '../src/index.js';
import { TICKED, TickServer, type Ticked } from './fixture/tick-server.js';

let server: TickServer;
let client: LiveClient;

beforeEach(async () => {
  server = await new TickServer().listen();
  client = liveClient({ url: server.url, token: () => 'good' });
});
afterEach(async () => {
  client.close();
  await server.close();
});

const ticks = (options: { after?: string; limit?: number; signal?: AbortSignal; onGap?: () => void } = {}) =>
  client.changes<Ticked>({ query: TICKED, ...options });

it('gives change after change, over a cut connection too', async () => {
  const received: number[] = [];
  for await (const { cursor } of ticks()) {
    received.push(Number(cursor));
    if (received.length === 20) server.cut();
    if (received.length === 60) break;
  }
  expect(received).toEqual(received.map((_, index) => received[0]! + index));
  await until(() => server.sockets.size === 0, 'the connection to be let go');
});

it('lets no more than its limit wait for a slow consumer, and goes on from there', async () => {
  await until(() => server.end > 100);
  const loop = ticks({ after: '1', limit: 8 });
  const received = [Number((await loop.next()).value!.cursor)];
  // The server has a hundred for it; the client takes eight, and leaves.
  await until(() => server.starts.length === 1 && server.sockets.size === 0, 'the client to pause');
  for await (const { cursor } of loop) if (received.push(Number(cursor)) === 60) break;
  expect(received).toEqual(received.map((_, index) => 1 + index));
  expect(server.starts.length).toBeGreaterThan(5);
  expect(server.starts.slice(0, 2)).toEqual(['1', '8']);
});

it('ends with an error at a gap, unless somebody listens to it', async () => {
  await expect(ticks({ after: 'expired' }).next()).rejects.toEqual(
    new LiveClientError({ code: 'CURSOR_EXPIRED', message: 'too old' }),
  );
  let gaps = 0;
  const loop = ticks({ after: 'expired', onGap: () => gaps++ });
  expect((await loop.next()).done).toBe(false);
  expect(gaps).toBe(1);
  await loop.return();
});

it('ends with an error when the server will not have it', async () => {
  server.accepts = () => false;
  await expect(ticks().next()).rejects.toThrow('UNAUTHENTICATED');
});

it('ends quietly when it is called off, or the client is closed', async () => {
  const aborter = new AbortController();
  const called = ticks({ signal: aborter.signal });
  await called.next();
  const other = ticks();
  await other.next();
  aborter.abort();
  client.close();
  for (const loop of [called, other]) {
    let result = await loop.next();
    while (!result.done) result = await loop.next();
    expect(result.value).toBeUndefined();
  }
});
