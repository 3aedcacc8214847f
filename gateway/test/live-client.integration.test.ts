import { decodeCursor, encodeCursor } from '@tradegraph/event-log';
import {
  liveClient,
  type Gap,
  type LiveClient,
  type LiveState,
  type TokenProvider,
} from '@tradegraph/live-client';
import { metric, until } from '@tradegraph/test-kit';
import { CURSORS, LiveShop, ORDER, deadlines, from, type OrderChanged } from './fixture/live-shop.js';
import type { SmallShop } from './fixture/small-shop.js';
import { TcpLine } from './fixture/tcp-line.js';
import { token as signToken } from './fixture/tokens.js';

interface OrdersLive {
  ordersLive: {
    cursor: string;
    snapshot: { id: string; version: number }[] | null;
    change: { cursor: string; occurredAt: string; order: { id: string; version: number } } | null;
  } | null;
}

const LIST = `subscription ($where: OrderChangeFilter, $after: String) {
  ordersLive(where: $where, first: 250, after: $after) {
    cursor snapshot { id version } change { cursor occurredAt order { id version } }
  }
}`;

let world: LiveShop;
let shop: SmallShop;
let line: TcpLine;
let client: LiveClient | undefined;

beforeAll(async () => {
  world = await LiveShop.open();
  shop = world.shop;
});
beforeEach(async () => {
  line = await TcpLine.to(world.gateway.url);
});
afterEach(async () => {
  client?.close();
  client = undefined;
  await line.close();
  await world.tidy();
  await world.begun('ordersLive', 0);
});
afterAll(() => world.close());

const goodToken: TokenProvider = () => signToken();

/** A client of the order changes, and everything that it is told. */
function followOrders({
  url = line.url,
  token = goodToken,
  query = CURSORS,
  after = null as string | null,
} = {}) {
  client = liveClient({ url: `${url}/graphql`, token });
  const told = {
    sequences: [] as number[],
    gaps: [] as Gap[],
    states: [] as LiveState[],
    refusals: [] as string[],
  };
  const following = client.follow<OrderChanged>({
    query,
    after,
    onChange: (_, { cursor }) => told.sequences.push(decodeCursor(cursor).sequence),
    onGap: (gap) => told.gaps.push(gap),
    onState: (state) => told.states.push(state),
    onRefused: ({ code }) => told.refusals.push(code),
  });
  const reaches = (sequence: number) =>
    until(() => told.sequences.includes(sequence), `the change ${sequence}`, 30_000);
  return { ...told, following, reaches };
}

/** Orders change, one transaction after the other, until it is stopped. */
function startWriting(): { stop(): Promise<number> } {
  let writing = true;
  let written = 0;
  const done = (async () => {
    while (writing) await shop.changeOrder(`w${written++ % 7}`);
  })();
  return {
    stop: async () => {
      writing = false;
      await done;
      return written;
    },
  };
}

it('misses nothing and repeats nothing while the line is cut again and again under writers', async () => {
  const start = await world.newest();
  const { sequences, gaps, reaches } = followOrders({ query: ORDER, after: encodeCursor('orders', start) });
  const writers = startWriting();
  for (let cuts = 0; cuts < 8; cuts++) {
    const before = sequences.length;
    await until(() => sequences.length > before + 5, 'a few changes', 30_000);
    line.cut();
    await until(() => line.connections === cuts + 2, 'another connection');
  }
  const written = await writers.stop();
  await reaches(start + written);
  expect(sequences).toEqual(from(start + 1, written));
  expect(gaps).toEqual([]);
  expect(line.connections).toBe(9);
}, 60_000);

it('goes on where it was when the gateway restarts, with what came meanwhile', async () => {
  const first = await shop.gateway({ deadlines });
  const start = await world.newest();
  const { sequences, gaps, states, reaches, following } = followOrders({
    url: first.url,
    after: encodeCursor('orders', start),
  });
  await shop.changeOrder('before');
  await reaches(start + 1);
  await until(() => following.state === 'live');
  await first.stop();
  await until(() => following.state === 'offline');
  await shop.changeOrders(['meanwhile-1', 'meanwhile-2', 'meanwhile-3']);
  await shop.gateway({ deadlines, port: Number(new URL(first.url).port) });
  await reaches(start + 4);
  await shop.changeOrder('after');
  await reaches(start + 5);
  await until(() => following.state === 'live');
  expect(sequences).toEqual(from(start + 1, 5));
  expect(gaps).toEqual([]);
  expect(states.filter((state, index) => state !== states[index - 1])).toEqual(states);
  expect(new Set(states)).toEqual(new Set(['catching-up', 'live', 'offline']));
}, 60_000);

describe('a token', () => {
  it('that expires is replaced by a fresh one, and no change is missed', async () => {
    const start = await world.newest();
    const asked: boolean[] = [];
    const { sequences, gaps, refusals, reaches } = followOrders({
      after: encodeCursor('orders', start),
      token: ({ refused }) => {
        asked.push(refused);
        return signToken('operator', { expires: refused ? '1h' : '2s' });
      },
    });
    const writers = startWriting();
    await until(() => asked.length === 2, 'the second token');
    const before = sequences.length;
    await until(() => sequences.length > before + 20, 'changes by the second token');
    const written = await writers.stop();
    await reaches(start + written);
    expect(asked).toEqual([false, true]);
    expect(sequences).toEqual(from(start + 1, written));
    expect([gaps, refusals]).toEqual([[], []]);
  });

  it.each([
    ['has expired', () => signToken('operator', { expires: '-1s' })],
    ['has a role that may not', () => signToken('emperor')],
    ['is none', () => 'nonsense'],
  ])('that %s is tried twice, and then no more', async (_, token) => {
    let asked = 0;
    const { refusals, following } = followOrders({
      token: () => {
        asked += 1;
        return token();
      },
    });
    await until(() => refusals.length > 0);
    expect(refusals).toEqual(['UNAUTHENTICATED']);
    expect(following.state).toBe('refused');
    expect(asked).toBe(2);
    expect(line.connections).toBe(2);
  });
});

it('that does not read is sent away, and goes on after the last change that it has', async () => {
  const narrow = await shop.gateway({ deadlines, live: { maxUnsentBytes: 256 * 1024 } });
  const slow = await TcpLine.to(narrow.url);
  const start = await world.newest();
  const { sequences, gaps, reaches } = followOrders({
    url: slow.url,
    query: ORDER,
    after: encodeCursor('orders', start),
  });
  await shop.changeOrder('first');
  await reaches(start + 1);
  slow.freeze();
  shop.note = 'x'.repeat(50_000);
  const changes = 500; // 25 MB: more than the system's own buffers take
  for (let done = 0; done < changes; done += 100)
    await shop.changeOrders(from(1, 100).map((n) => `slow${n}`));
  await until(() => metric(narrow.url, 'tradegraph_live_slow_connections_total'), 'the end of it', 40_000);
  shop.note = '';
  slow.thaw();
  await reaches(start + 1 + changes);
  expect(sequences).toEqual(from(start + 1, changes + 1));
  expect(gaps).toEqual([]);
  expect(slow.connections).toBeGreaterThan(1);
  client!.close();
  await slow.close();
}, 90_000);

it('lets a slow consumer take its time, and holds no more than its limit', async () => {
  const start = await world.newest();
  const changes = 200;
  for (let done = 0; done < changes; done += 50) await shop.changeOrders(from(1, 50).map((n) => `slow${n}`));
  client = liveClient({ url: `${line.url}/graphql`, token: goodToken });
  const sequences: number[] = [];
  const after = encodeCursor('orders', start);
  for await (const { cursor } of client.changes<OrderChanged>({ query: CURSORS, after, limit: 20 })) {
    sequences.push(decodeCursor(cursor).sequence);
    if (sequences.length === 1) await world.begun('orderChanged', 0); // it is full, and has left
    if (sequences.length === changes) break;
  }
  expect(sequences).toEqual(from(start + 1, changes));
  expect(line.connections).toBe(1);
});

it('takes a cursor that leads nowhere for a gap, and says so', async () => {
  const { gaps, following, sequences } = followOrders({ after: encodeCursor('orders', 1_000_000) });
  await until(() => following.state === 'live' && gaps.length > 0);
  await world.begun('orderChanged', 1);
  await shop.changeOrder('afresh');
  await until(() => sequences.length === 1);
  expect(gaps.map(({ code }) => code)).toEqual(['INVALID_CURSOR']);
});

it('tells why an operation is refused', async () => {
  const { following, refusals } = followOrders({ query: CURSORS.replace('cursor', 'nothing') });
  await until(() => following.state === 'refused');
  expect(refusals).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

describe('a list that stays true', () => {
  /** The screen that a console would draw of it. */
  function followList(after: string | null = null) {
    client = liveClient({ url: `${line.url}/graphql`, token: goodToken });
    const screen = new Map<string, number>();
    const told = { snapshots: 0, sequences: [] as number[], gaps: [] as Gap[] };
    const following = client.follow<OrdersLive>({
      query: LIST,
      after,
      onSnapshot: (orders) => {
        told.snapshots += 1;
        screen.clear();
        for (const { id, version } of orders) screen.set(id, version);
      },
      onChange: ({ order: { id, version } }, { cursor }) => {
        told.sequences.push(decodeCursor(cursor).sequence);
        screen.set(id, Math.max(version, screen.get(id) ?? 0));
      },
      onGap: (gap) => told.gaps.push(gap),
    });
    const isTrue = () => [...shop.orderTable.values()].every(({ id, version }) => screen.get(id) === version);
    return { told, following, isTrue };
  }

  it('is true again after each cut, with the one snapshot of its beginning', async () => {
    await shop.changeOrders(from(1, 20).map((n) => `l${n}`));
    const writers = startWriting();
    const { told, isTrue } = followList();
    for (let cuts = 0; cuts < 4; cuts++) {
      const before = told.sequences.length;
      await until(() => told.sequences.length > before + 5, 'a few changes', 30_000);
      line.cut();
    }
    await writers.stop();
    await until(isTrue, 'the list to be true', 30_000);
    expect(told.sequences).toEqual(from(told.sequences[0]!, told.sequences.length));
    expect({ snapshots: told.snapshots, gaps: told.gaps }).toEqual({ snapshots: 1, gaps: [] });
  }, 60_000);

  it('begins anew with a snapshot when its place is lost, which is no gap', async () => {
    await shop.changeOrder('anew-1');
    const { told, isTrue } = followList(encodeCursor('orders', 1_000_000));
    await until(() => told.snapshots === 1);
    await shop.changeOrder('anew-2');
    await until(isTrue, 'the list to be true');
    expect(told.gaps).toEqual([]);
  });

  it('waits for its snapshot while the subgraph is away', async () => {
    await shop.subgraphs.orders.stop();
    const { told, following, isTrue } = followList();
    await until(() => following.state === 'offline');
    await shop.subgraphs.orders.start();
    await until(() => following.state === 'live');
    expect(told).toMatchObject({ snapshots: 1, gaps: [] });
    await until(isTrue);
  });
});
