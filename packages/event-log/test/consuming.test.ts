import type { EntityManager } from 'typeorm';
import { LogBench, Registry, logger, until, upTo } from './harness.js';
import { startRedisProxy } from './proxy.js';
import { listDeadLetters, startConsumer } from '../src/index.js';
import type { Consumer, ConsumerOptions, EventLog } from '../src/index.js';
import { applyEvents, readOffset } from '../src/inbox.js';
import { openLanes } from '../src/open-lanes.js';

const quick = {
  blockMs: 50,
  auditMs: 200,
  retry: { firstMs: 20, capMs: 100 },
  poisonRetry: { firstMs: 1, capMs: 5 },
};

describe('consuming', () => {
  let bench: LogBench;
  let log: EventLog;
  beforeEach(async () => {
    bench = await LogBench.open('consuming');
    log = bench.startLog({ restartTail: 20 });
  });
  afterEach(() => bench.close());

  const consume = (options: Partial<ConsumerOptions> = {}): Consumer => {
    const consumer = startConsumer({
      ...{ dataSource: bench.dataSource, redis: bench.redis, source: 'finance' as const, consumer: 'ledger' },
      ...{ handlers: { PAYMENT_RECORDED: bench.recordEffect }, fetchEvents: log.readEvents },
      ...{ logger, registry: new Registry(), ...options },
      options: { ...quick, ...options.options },
    });
    bench.onClose(() => consumer.stop());
    return consumer;
  };
  const pay = async (count: number, prefix: string) => {
    await bench.payMany(count, prefix);
    log.nudge();
  };
  const offset = async () =>
    Number((await bench.rows<{ sequence: string }>('SELECT sequence FROM inbox_offset'))[0]?.sequence ?? -1);
  const reached = (sequence: number) =>
    until(async () => (await offset()) >= sequence, `offset ${sequence}`, 40_000);

  it('has one effect per event with two replicas, while Redis loses its data again and again', async () => {
    const other = await bench.replica();
    const consumers = [consume(), consume({ dataSource: other })];
    for (let i = 1; i <= 10; i++) {
      await pay(40, `p${i}`);
      if (i % 3 === 0) await bench.loseRedisData();
    }
    await reached(400);
    expect(await bench.effects()).toEqual(upTo(400));
    // and empty again, with nothing new to publish
    await bench.loseRedisData();
    await pay(1, 'last');
    await reached(401);
    expect(await bench.effects()).toEqual(upTo(401));
    await until(() => consumers.every((consumer) => consumer.lag() === 0), 'no lag');
  });

  it('goes on without Redis, and with it again', async () => {
    const proxy = await startRedisProxy(String(bench.redis.options?.keyPrefix));
    bench.onClose(() => proxy.stop());
    consume({ redis: proxy.client, options: { auditMs: 60_000 } });
    await pay(10, 'with');
    await reached(10);
    await proxy.cut();
    await pay(500, 'without');
    await reached(510);
    await proxy.restore();
    await pay(10, 'again');
    await reached(520);
    expect(await bench.effects()).toEqual(upTo(520));
  });

  it('applies nothing of a process that dies between the effect and the commit', async () => {
    const dying = await bench.replica();
    const killed: string[] = [];
    const handler = async (tx: EntityManager, event: Parameters<typeof bench.recordEffect>[1]) => {
      await bench.recordEffect(tx, event);
      if (event.sequence !== 7 || killed.length > 0) return;
      const [session] = await tx.query<{ id: string }[]>('SELECT CONNECTION_ID() AS id');
      killed.push(session!.id);
      await bench.rows('KILL ?', [Number(session!.id)]);
    };
    await pay(10, 'p');
    consume({ dataSource: dying, handlers: { PAYMENT_RECORDED: handler } });
    await reached(10);
    expect(killed).toHaveLength(1);
    expect(await bench.effects()).toEqual(upTo(10));
  });

  it('applies nothing twice when a handler swallows the end of its transaction', async () => {
    let ended = 0;
    const handler = async (tx: EntityManager, event: Parameters<typeof bench.recordEffect>[1]) => {
      if (event.sequence === 5 && ended++ === 0) await tx.query('ROLLBACK'); // as a deadlock does
      await bench.recordEffect(tx, event);
    };
    await pay(10, 'p');
    consume({ handlers: { PAYMENT_RECORDED: handler } });
    await reached(10);
    expect(ended).toBe(2);
    expect(await bench.effects()).toEqual(upTo(10));
  });

  it('tries a deadlock again for as long as it takes, without a dead letter', async () => {
    let deadlocks = 0;
    const handler = async (tx: EntityManager, event: Parameters<typeof bench.recordEffect>[1]) => {
      await bench.recordEffect(tx, event);
      if (event.sequence === 3 && deadlocks < 6) {
        deadlocks++;
        throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
      }
    };
    await pay(5, 'p');
    consume({ handlers: { PAYMENT_RECORDED: handler } });
    await reached(5);
    expect(deadlocks).toBe(6);
    expect(await bench.effects()).toEqual(upTo(5));
    expect(await listDeadLetters(bench.dataSource)).toEqual([]);
  });

  it('parks what follows a poison event in its aggregate, lets others flow, and replays in order', async () => {
    let broken = true;
    let calls = 0;
    const handler = async (tx: EntityManager, event: Parameters<typeof bench.recordEffect>[1]) => {
      await bench.recordEffect(tx, event);
      if (event.aggregateId === 'bad' && event.aggregateVersion === 2 && broken) {
        calls++;
        throw new TypeError('no such account');
      }
    };
    const registry = new Registry();
    const consumer = consume({
      registry,
      handlers: { PAYMENT_RECORDED: handler },
      options: { measureMs: 10 },
    });
    for (const id of ['bad', 'a', 'bad', 'b', 'bad', 'a', 'bad', 'c']) await bench.pay(id);
    log.nudge();
    await reached(8);
    expect(calls).toBe(3);
    expect(await bench.effects()).toEqual([1, 2, 4, 6, 8]);
    const letters = await listDeadLetters(bench.dataSource);
    expect(letters).toMatchObject([
      { state: 'DEAD', attempts: 3, error: 'TypeError: no such account', event: { sequence: 3 } },
      { state: 'PARKED', attempts: 0, error: null, event: { sequence: 5 } },
      { state: 'PARKED', event: { sequence: 7, data: { paymentId: 'bad' } } },
    ]);
    const counted = async () => (await registry.getSingleMetric('tradegraph_dead_letters')?.get())?.values;
    await until(async () =>
      (await counted())?.some(({ labels, value }) => labels['state'] === 'DEAD' && value === 1),
    );

    // Still broken: nothing moves, and the order stays.
    const failed = await consumer.replayDeadLetter(letters[2]!.id);
    expect(failed).toEqual({
      replayed: 0,
      stoppedAt: { id: letters[0]!.id, error: 'TypeError: no such account' },
    });
    expect((await listDeadLetters(bench.dataSource))[0]).toMatchObject({ attempts: 4 });

    broken = false;
    expect(await consumer.replayDeadLetter(letters[2]!.id)).toEqual({ replayed: 3, stoppedAt: null });
    await bench.pay('bad');
    log.nudge();
    await reached(9);
    expect(await bench.effects()).toEqual([1, 2, 4, 6, 8, 3, 5, 7, 9]);
    expect(await listDeadLetters(bench.dataSource)).toEqual([]);
    expect(await consumer.replayDeadLetter(letters[2]!.id)).toEqual({ replayed: 0, stoppedAt: null });
  });

  it('applies only what follows the offset in the database', async () => {
    await pay(10, 'p');
    await until(async () => (await log.readEvents(0, 1)).latestSequence === 10);
    const { events } = await log.readEvents(0, 10);
    const inbox = {
      ...{ dataSource: bench.dataSource, consumer: 'ledger', source: 'finance' as const },
      ...{ handlers: { PAYMENT_RECORDED: bench.recordEffect }, lane: { index: 0, count: 1 } },
    };
    const policy = { ...quick, poisonTries: 3, signal: new AbortController().signal, logger };
    await openLanes(inbox, 1, log.readEvents, policy);
    expect(await readOffset(bench.dataSource, inbox)).toBe(0);
    expect(await applyEvents(inbox, events.slice(2, 5))).toBe(0); // ahead of it
    expect(await applyEvents(inbox, events.slice(0, 3))).toBe(3);
    expect(await applyEvents(inbox, events.slice(0, 3))).toBe(3); // behind it
    expect(await applyEvents(inbox, events.slice(1, 6))).toBe(6); // across it
    expect(await applyEvents(inbox, events.slice(7))).toBe(6);
    expect(await bench.effects()).toEqual(upTo(6));
  });

  it('moves the offset over types without a handler, and keeps an event that breaks its contract', async () => {
    await pay(3, 'p');
    await until(async () => (await log.readEvents(0, 10)).latestSequence === 3);
    await bench.rows("UPDATE outbox SET event_type = 'PAYMENT_SUNG' WHERE sequence = 1");
    await bench.rows("UPDATE outbox SET data = '{}' WHERE sequence = 2");
    await bench.loseRedisData();
    consume();
    await reached(3);
    expect(await bench.effects()).toEqual([3]);
    expect(await listDeadLetters(bench.dataSource)).toMatchObject([
      {
        error: expect.stringContaining('PAYMENT_RECORDED: data.paymentId') as string,
        event: { sequence: 2 },
      },
    ]);
  });

  it('begins with the oldest kept event, and stands still rather than skip one', async () => {
    await pay(30, 'p');
    await until(async () => (await bench.streamed()).at(-1) === 30);
    await bench.rows('DELETE FROM outbox WHERE sequence <= 10');
    await bench.loseRedisData();
    const first = consume();
    await reached(30);
    expect(await bench.effects()).toEqual(upTo(30).slice(10));
    await first.stop();

    await pay(10, 'q');
    await until(async () => (await bench.streamed()).at(-1) === 40);
    await bench.rows('DELETE FROM outbox WHERE sequence <= 35');
    await bench.loseRedisData();
    await until(async () => (await bench.streamed()).length > 0);
    let reads = 0;
    consume({ fetchEvents: (after, count) => (reads++, log.readEvents(after, count)) });
    await until(() => reads > 5, 'several tries');
    expect(await offset()).toBe(30);
  });

  it('consumes the stream while its source does not answer', async () => {
    consume();
    await pay(5, 'p');
    await reached(5);
    const second = consume({
      consumer: 'ledger', // the same: it has an offset already
      fetchEvents: () => Promise.reject(new Error('the source is down')),
    });
    await pay(50, 'q');
    await reached(55);
    await until(() => second.lag() === 0);
    expect(await bench.effects()).toEqual(upTo(55));
  });
});
