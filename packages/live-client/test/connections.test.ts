import { until } from '@tradegraph/test-kit';
import { liveClient, type Gap, type LiveClient, type LiveState, type TokenProvider } from '../src/index.js';
import { TICKED, TickServer, type Ticked } from './fixture/tick-server.js';

let server: TickServer;
let client: LiveClient;

beforeEach(async () => {
  server = await new TickServer().listen();
});
afterEach(async () => {
  client?.close();
  await server.close();
});

/** One follower and everything that it is told. */
function followTicks({ token = () => 'good', after }: { token?: TokenProvider; after?: string } = {}) {
  client = liveClient({ url: server.url, token });
  const told = {
    received: [] as number[],
    gaps: [] as Gap[],
    states: [] as LiveState[],
    refusals: [] as string[],
  };
  const following = client.follow<Ticked>({
    query: TICKED,
    after: after ?? null,
    onChange: ({ cursor }) => told.received.push(Number(cursor)),
    onGap: (gap) => told.gaps.push(gap),
    onState: (state) => told.states.push(state),
    onRefused: ({ code }) => told.refusals.push(code),
  });
  const more = (count: number) => {
    const wanted = told.received.length + count;
    return until(() => told.received.length >= wanted, `${count} more ticks`);
  };
  return { ...told, following, more };
}

const contiguous = (numbers: number[]) => numbers.map((_, index) => numbers[0]! + index);

it('misses nothing and repeats nothing over ten cut connections', async () => {
  const { received, gaps, more } = followTicks();
  await more(10);
  for (let cuts = 0; cuts < 10; cuts++) {
    server.cut();
    await more(10);
  }
  expect(received).toEqual(contiguous(received));
  expect(gaps).toEqual([]);
  expect(server.starts).toHaveLength(11);
  expect(new Set(server.starts).size).toBe(11);
}, 30_000);

it.each([
  [1000, 'Normal Closure'],
  [1012, 'Service Restart'],
  [1013, 'Try again later'],
  [4408, 'Connection initialisation timeout'],
  [4409, 'Too slow; resume after MTI'],
])('goes on after its last cursor when the server closes with %d %s', async (code, reason) => {
  const { received, gaps, refusals, more } = followTicks();
  await more(3);
  server.closeAll(code, reason);
  await more(20);
  expect(received).toEqual(contiguous(received));
  expect(server.starts).toHaveLength(2);
  expect(server.starts[1]).not.toBeNull();
  expect([gaps, refusals]).toEqual([[], []]);
});

it.each([4400, 4406, 1009])('asks no more when the server closes with %d', async (code) => {
  const { refusals, following, more } = followTicks();
  await more(1);
  server.closeAll(code, 'no');
  await until(() => refusals.length > 0);
  expect(refusals).toEqual(['BAD_USER_INPUT']);
  expect(following.state).toBe('refused');
  await until(() => server.sockets.size === 0);
  expect(server.connections).toBe(1);
});

it('goes on with a fresh token when the old one has expired, and tells its provider why', async () => {
  const asked: boolean[] = [];
  const token: TokenProvider = ({ refused }) => {
    asked.push(refused);
    return refused ? 'newer' : 'good';
  };
  const { received, refusals, more } = followTicks({ token });
  await more(3);
  server.accepts = (authorization) => authorization === 'Bearer newer';
  server.closeAll(4403, 'Token expired');
  await more(10);
  expect(asked).toEqual([false, true]);
  expect(received).toEqual(contiguous(received));
  expect(refusals).toEqual([]);
});

it('stops asking when the fresh token is refused too', async () => {
  const asked: boolean[] = [];
  const { refusals, following } = followTicks({
    token: async ({ refused }) => {
      asked.push(refused);
      return 'bad';
    },
  });
  await until(() => refusals.length === 1);
  expect(refusals).toEqual(['UNAUTHENTICATED']);
  expect(following.state).toBe('refused');
  expect(asked).toEqual([false, true]);
  expect(server.starts).toEqual([]);
});

it('tries again when there is no token for the moment', async () => {
  let asked = 0;
  const { states, more } = followTicks({
    token: async () => {
      if (++asked < 3) throw new Error('the issuer is away');
      return 'good';
    },
  });
  await more(1);
  expect(states.slice(0, 2)).toEqual(['offline', 'live']);
});

it('starts afresh after a cursor that has expired, and reports the gap', async () => {
  const { gaps, more } = followTicks({ after: 'expired' });
  await more(3);
  expect(gaps).toEqual([{ code: 'CURSOR_EXPIRED', message: 'too old' }]);
  expect(server.starts).toEqual(['expired', null]);
});

it('carries many subscriptions over one connection, each from its own place', async () => {
  client = liveClient({ url: server.url, token: () => 'good' });
  await until(() => server.end > 30);
  const received: number[][] = [[], [], []];
  const followings = received.map((numbers, index) =>
    client.follow<Ticked>({
      query: TICKED,
      after: String(index * 10 + 1),
      onChange: ({ cursor }) => numbers.push(Number(cursor)),
    }),
  );
  await until(() => received.every((numbers) => numbers.length > 20));
  followings[1]!.stop();
  const stoppedAt = received[1]!.length;
  server.cut();
  const before = received[0]!.length;
  await until(() => received[0]!.length > before + 20 && received[2]!.length > 50);
  expect(received[1]).toHaveLength(stoppedAt);
  expect(received.map(([first]) => first)).toEqual([1, 11, 21]);
  for (const numbers of received) expect(numbers).toEqual(contiguous(numbers));
  expect(server.connections).toBe(2);
});

it('lets go of the connection a moment after the last subscription ended', async () => {
  const { following, more } = followTicks();
  await more(1);
  following.stop();
  await until(() => server.sockets.size === 0);
  expect(following.state).toBe('live');
});

it('does not take a document that could not be resumed', () => {
  client = liveClient({ url: server.url, token: () => 'good' });
  expect(() =>
    client.follow({ query: 'subscription { ticked { cursor } }', onChange: () => undefined }),
  ).toThrow('after: $after');
});
