import type { KnownEvent } from '@tradegraph/events';
import type { EntityManager } from 'typeorm';
import { LogBench, Registry, logger, until, upTo } from './harness.js';
import { listDeadLetters, startConsumer } from '../src/index.js';
import type { Consumer, EventLog } from '../src/index.js';

describe('consuming in batches', () => {
  let bench: LogBench;
  let log: EventLog;
  let calls: number[];
  let poison: (event: KnownEvent) => boolean;
  beforeEach(async () => {
    bench = await LogBench.open('batches');
    log = bench.startLog();
    calls = [];
    poison = () => false;
  });
  afterEach(() => bench.close());

  const apply = async (tx: EntityManager, events: readonly KnownEvent[]) => {
    calls.push(events.length);
    for (const event of events) await bench.recordEffect(tx, event);
    if (events.some(poison)) throw new TypeError('no such account');
  };
  const consume = (types: readonly KnownEvent['eventType'][] = ['PAYMENT_RECORDED']): Consumer => {
    const consumer = startConsumer({
      ...{ dataSource: bench.dataSource, redis: bench.redis, source: 'finance' as const, consumer: 'ledger' },
      ...{ batch: { types, apply }, fetchEvents: log.readEvents, logger, registry: new Registry() },
      options: { blockMs: 50, retry: { firstMs: 20, capMs: 100 }, poisonRetry: { firstMs: 1, capMs: 5 } },
    });
    bench.onClose(() => consumer.stop());
    return consumer;
  };
  const reached = (sequence: number) =>
    until(
      async () =>
        Number((await bench.rows<{ sequence: string }>('SELECT sequence FROM inbox_offset'))[0]?.sequence) >=
        sequence,
      `offset ${sequence}`,
      40_000,
    );
  const streamed = (count: number) =>
    until(async () => (await bench.streamed()).length === count, `${count} in the stream`);

  it('gives 200 events that wait to one call, in order', async () => {
    await bench.payMany(200);
    await streamed(200);
    consume();
    await reached(200);
    expect(calls).toEqual([200]);
    expect(await bench.effects()).toEqual(upTo(200));
  });

  it('passes other types over without a call or a look at their data', async () => {
    await bench.payMany(3);
    await bench.rows("UPDATE outbox SET data = '{}'");
    await streamed(3);
    consume(['PAYMENT_STATUS_CHANGED']);
    await reached(3);
    expect(calls).toEqual([]);
  });

  it('buries one poison event in the middle, and the other 199 take effect once', async () => {
    poison = ({ sequence }) => sequence === 100;
    await bench.payMany(200);
    await streamed(200);
    consume();
    await reached(200);
    expect(await bench.effects()).toEqual(upTo(200).filter((sequence) => sequence !== 100));
    expect(await listDeadLetters(bench.dataSource)).toMatchObject([
      { state: 'DEAD', attempts: 3, error: 'TypeError: no such account', event: { sequence: 100 } },
    ]);
    expect(calls.length).toBeLessThan(30); // by halves, not one by one
  });

  it('buries one that breaks its contract, and the rest is one call before and one after it', async () => {
    await bench.payMany(9);
    await until(async () => (await log.readEvents(0, 10)).latestSequence === 9);
    await bench.rows("UPDATE outbox SET data = '{}' WHERE sequence = 4");
    await streamed(9);
    await bench.loseRedisData();
    consume();
    await reached(9);
    expect(calls).toEqual([3, 5]);
    expect(await listDeadLetters(bench.dataSource)).toMatchObject([
      { state: 'DEAD', event: { sequence: 4 } },
    ]);
  });

  it('parks what follows in the aggregate, and replays it in order', async () => {
    let broken = true;
    poison = ({ aggregateId, aggregateVersion }) => broken && aggregateId === 'bad' && aggregateVersion === 2;
    for (const id of ['bad', 'a', 'bad', 'bad', 'b']) await bench.pay(id);
    await streamed(5);
    const consumer = consume();
    await reached(5);
    expect(await bench.effects()).toEqual([1, 2, 5]);
    const letters = await listDeadLetters(bench.dataSource);
    expect(letters).toMatchObject([
      { state: 'DEAD', event: { sequence: 3 } },
      { state: 'PARKED', event: { sequence: 4 } },
    ]);
    broken = false;
    expect(await consumer.replayDeadLetter(letters[0]!.id)).toEqual({ replayed: 2, stoppedAt: null });
    expect(await bench.effects()).toEqual([1, 2, 5, 3, 4]);
  });

  it('tries the whole batch again after a deadlock, without a dead letter', async () => {
    let deadlocks = 0;
    poison = () => {
      if (deadlocks++ < 3) throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
      return false;
    };
    await bench.payMany(10);
    await streamed(10);
    consume();
    await reached(10);
    expect(calls).toEqual([10, 10, 10, 10]);
    expect(await bench.effects()).toEqual(upTo(10));
    expect(await listDeadLetters(bench.dataSource)).toEqual([]);
  });

  it('refuses to start with both kinds of handler, or none', () => {
    const parts = { dataSource: bench.dataSource, redis: bench.redis, fetchEvents: log.readEvents, logger };
    const setup = { ...parts, source: 'finance' as const, consumer: 'ledger', registry: new Registry() };
    expect(() => startConsumer(setup)).toThrow('either');
    expect(() => startConsumer({ ...setup, handlers: {}, batch: { types: [], apply } })).toThrow('either');
  });
});
