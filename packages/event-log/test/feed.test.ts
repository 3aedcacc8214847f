import type { EventEnvelope } from '@tradegraph/events';
import { LogBench, logger, until, upTo } from './harness.js';
import { startRedisProxy } from './proxy.js';
import { CursorExpiredError, InvalidCursorError, createEventFeed } from '../src/index.js';
import type { EventFeed, EventFeedOptions, EventLog } from '../src/index.js';

describe('the feed', () => {
  let bench: LogBench;
  let log: EventLog;
  let fetches: number;
  beforeEach(async () => {
    fetches = 0;
    bench = await LogBench.open('feed');
    log = bench.startLog({ restartTail: 20 });
  });
  afterEach(() => bench.close());

  const follow = (options: Partial<EventFeedOptions> = {}): EventFeed => {
    const feed = createEventFeed({
      ...{ redis: bench.redis, sources: ['finance', 'orders'], logger },
      fetchEvents: async (source, after, first) => {
        fetches++;
        if (source === 'finance') return log.readEvents(after, first);
        return { events: [], oldestSequence: null, latestSequence: 0 };
      },
      // Long: what a loss costs must be made good by the gap, not by the next audit.
      options: { auditMs: 60_000 },
      ...options,
    });
    bench.onClose(() => feed.stop());
    return feed;
  };
  const pay = async (count: number, prefix: string) => {
    await bench.payMany(count, prefix);
    log.nudge();
  };
  const published = (sequence: number) =>
    until(async () => (await bench.streamed()).at(-1) === sequence, `${sequence} in the stream`);
  /** A listener that remembers what it was given. */
  const listen = () => {
    const seen: number[] = [];
    return { seen, listener: ({ sequence }: EventEnvelope) => void seen.push(sequence) };
  };
  const from = (first: number, last: number) => upTo(last).slice(first - 1);

  it('that has just started knows the newest events: clients that come back together are answered from memory', async () => {
    await pay(30, 'before');
    await published(30);
    const feed = follow({ fetchEvents: () => Promise.reject(new Error('the source is away')) });
    await feed.latest('finance');
    await log.stop(); // or it would publish again
    await bench.loseRedisData();
    const { seen, listener } = listen();
    await feed.subscribe('finance', listener, { after: 12 });
    expect(seen).toEqual(from(13, 30));
  });

  it('splices replay and live events by sequence while writers run', async () => {
    await pay(1_500, 'before');
    await published(1_500);
    const feed = follow();
    let writing = true;
    const writers = upTo(4).map(async (w) => {
      for (let i = 0; writing; i++) {
        await bench.pay(`w${w}_${i % 5}`);
        log.nudge();
      }
    });
    // From the outbox (the stream kept 20), from memory, from now; many, at different moments.
    const subscribers: { seen: number[]; startedAfter: number }[] = [];
    for (let i = 0; i < 30; i++) {
      const { seen, listener } = listen();
      const after = [undefined, 0, 700, 1_495, 1_500][i % 5];
      const { startedAfter } = await feed.subscribe(
        'finance',
        listener,
        after === undefined ? {} : { after },
      );
      if (after !== undefined) expect(startedAfter).toBe(after);
      subscribers.push({ seen, startedAfter });
      await bench.pay('between');
    }
    writing = false;
    await Promise.all(writers);
    log.nudge();
    const [total] = await bench.rows<{ n: string }>('SELECT COUNT(*) AS n FROM outbox');
    const last = Number(total!.n);
    await until(() => subscribers.every(({ seen }) => seen.at(-1) === last), 'all to have the last event');
    for (const { seen, startedAfter } of subscribers) expect(seen).toEqual(from(startedAfter + 1, last));
  });

  it('goes on through a lost, an empty and an absent Redis', async () => {
    const proxy = await startRedisProxy(String(bench.redis.options?.keyPrefix));
    bench.onClose(() => proxy.stop());
    const feed = follow({ redis: proxy.client });
    await pay(10, 'a');
    await published(10);
    const { seen, listener } = listen();
    await feed.subscribe('finance', listener, { after: 0 });
    await until(() => seen.length === 10);
    await bench.loseRedisData();
    await pay(100, 'b'); // more than a new stream starts with: the feed has to ask the outbox
    await until(() => seen.length === 110, 'the events after the loss');
    await proxy.cut();
    await pay(10, 'c');
    await until(() => seen.length === 120, 'the events while Redis is away');
    await bench.loseRedisData();
    await proxy.restore();
    await pay(100, 'd');
    await until(() => seen.length === 220, 'the events after its return');
    expect(seen).toEqual(upTo(220));
    expect(await feed.latest('finance')).toBe(220);
  });

  it('notices a Redis that takes the question and never answers', async () => {
    const proxy = await startRedisProxy(String(bench.redis.options?.keyPrefix));
    bench.onClose(() => proxy.stop());
    const feed = follow({ redis: proxy.client });
    const { seen, listener } = listen();
    await feed.subscribe('finance', listener, { after: 0 });
    await pay(1, 'a');
    await until(() => seen.length === 1);
    proxy.freeze();
    await pay(10, 'b');
    await until(() => seen.length === 11, 'events from the outbox');
    proxy.thaw();
    await pay(10, 'c');
    await until(() => seen.length === 21, 'events from the stream');
    expect(seen).toEqual(upTo(21));
  });

  it('keeps reconnecting clients away from Redis and the outbox', async () => {
    const feed = follow();
    await feed.latest('finance');
    await pay(900, 'p');
    await until(async () => (await feed.latest('finance')) === 900);
    fetches = 0;
    const lists = upTo(200).map(listen);
    await Promise.all(lists.map(({ listener }) => feed.subscribe('finance', listener, { after: 100 })));
    await until(() => lists.every(({ seen }) => seen.length === 800));
    expect(fetches).toBeLessThanOrEqual(2); // an audit at most
  });

  it('holds a replay up for a reader that has no room, and reads no more than it has room for', async () => {
    await pay(1_000, 'p');
    await published(1_000);
    const feed = follow();
    const { seen, listener } = listen();
    let drain!: () => void;
    const drained = new Promise<void>((resolve) => (drain = resolve));
    const room = () => (seen.length < 7 ? Promise.resolve(7) : drained.then(() => 1_000_000));
    await feed.subscribe('finance', listener, { after: 0, room });
    await pay(1, 'q');
    await until(async () => (await feed.latest('finance')) === 1_001);
    expect(seen).toEqual(upTo(7));
    drain();
    await until(() => seen.length === 1_001);
    expect(seen).toEqual(upTo(1_001));
  });

  it('rejects a cursor that has expired and one from the future, but not one just ahead of it', async () => {
    await pay(50, 'p');
    await published(50);
    await bench.rows('DELETE FROM outbox WHERE sequence <= 40');
    await bench.loseRedisData();
    const feed = follow();
    const { listener } = listen();
    await expect(feed.subscribe('finance', listener, { after: 3 })).rejects.toThrow(CursorExpiredError);
    await expect(feed.subscribe('finance', listener, { after: 51 })).rejects.toThrow(InvalidCursorError);
    await expect(feed.subscribe('catalog', listener)).rejects.toThrow('does not follow catalog');

    // Behind by its own fault: the outbox has more than this feed has seen.
    const ahead = listen();
    const proxy = await startRedisProxy(String(bench.redis.options?.keyPrefix));
    bench.onClose(() => proxy.stop());
    let open = false;
    const behind = follow({
      redis: proxy.client,
      fetchEvents: async (source, after, first) => {
        const page = await log.readEvents(after, first);
        if (source === 'finance' && (open || first === 1)) return page;
        throw new Error('not yet');
      },
    });
    expect(await behind.latest('finance')).toBe(50);
    await proxy.cut();
    await pay(5, 'q');
    await until(async () => (await log.readEvents(0, 1)).latestSequence === 55);
    await behind.subscribe('finance', ahead.listener, { after: 53 });
    open = true;
    await until(() => ahead.seen.length === 2);
    expect(ahead.seen).toEqual([54, 55]);
  });

  it('ends the listener that throws, and no other', async () => {
    const feed = follow();
    const good = listen();
    const errors: unknown[] = [];
    const bad = (event: EventEnvelope) => {
      if (event.sequence === 3) throw new Error('full');
    };
    await feed.subscribe('finance', bad, { onError: (error) => errors.push(error) });
    const handle = await feed.subscribe('finance', good.listener);
    await pay(5, 'p');
    await until(() => good.seen.length === 5);
    expect(errors).toEqual([new Error('full')]);
    handle.close();
    const next = listen();
    await feed.subscribe('finance', next.listener);
    await pay(5, 'q');
    await until(() => next.seen.length === 5);
    expect(good.seen).toEqual(upTo(5));
  });
});
