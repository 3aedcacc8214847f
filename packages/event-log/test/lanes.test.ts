import type { EventEnvelope } from '@tradegraph/events';
import type { EntityManager } from 'typeorm';
import { LogBench, Registry, logger, until, upTo } from './harness.js';
import { listDeadLetters, startConsumer } from '../src/index.js';
import type { Consumer, ConsumerOptions, EventLog } from '../src/index.js';
import { isInLane, laneAt, lanesOf, placeOf } from '../src/lanes.js';

const quick = {
  ...{ batch: 20, blockMs: 50, auditMs: 200 },
  retry: { firstMs: 20, capMs: 100 },
  poisonRetry: { firstMs: 1, capMs: 5 },
};

describe('lanes', () => {
  let bench: LogBench;
  let log: EventLog;
  beforeEach(async () => {
    bench = await LogBench.open('lanes');
    log = bench.startLog();
  });
  afterEach(() => bench.close());

  const consume = (lanes: number, options: Partial<ConsumerOptions> = {}): Consumer => {
    const consumer = startConsumer({
      ...{
        dataSource: bench.dataSource,
        redis: bench.redis,
        source: 'finance' as const,
        consumer: 'ledger',
        lanes,
      },
      ...{ handlers: { PAYMENT_RECORDED: bench.recordEffect }, fetchEvents: log.readEvents },
      ...{ logger, registry: new Registry(), ...options },
      options: quick,
    });
    bench.onClose(() => consumer.stop());
    return consumer;
  };
  const pay = async (rounds: number, payments = 12) => {
    for (let i = 0; i < rounds * payments; i++) await bench.pay(`p${i % payments}`);
    log.nudge();
  };
  const places = () =>
    bench.rows<{ consumer: string; sequence: string }>(
      'SELECT consumer, sequence FROM inbox_offset ORDER BY consumer',
    );
  const reached = (lanes: number, sequence: number) =>
    until(async () => {
      const rows = await places();
      return rows.length === lanes && rows.every((row) => Number(row.sequence) >= sequence);
    }, `${lanes} lanes at ${sequence}`);
  const sorted = async () => (await bench.effects()).sort((a, b) => a - b);

  it('are all of a source, and an aggregate is in one of them', () => {
    const lanes = lanesOf(5);
    const found = upTo(500).map((n) =>
      lanes.filter((lane) => isInLane(lane, { aggregateType: 'Payment', aggregateId: `p${n}` })),
    );
    expect(found.every((each) => each.length === 1)).toBe(true);
    expect(new Set(found.map(([lane]) => lane!.index)).size).toBe(5);
    expect([...lanes, ...lanesOf(1)].map((lane) => laneAt(placeOf('ledger', lane)))).toEqual([
      ...lanes,
      ...lanesOf(1),
    ]);
  });

  it('have each effect once with two replicas, in the order of each aggregate', async () => {
    consume(3);
    consume(3, { dataSource: await bench.replica() });
    await pay(15);
    await reached(3, 180);
    expect(await sorted()).toEqual(upTo(180));
    const rows = await bench.rows<{ payment_id: string; version: number }>(
      'SELECT payment_id, version FROM effect ORDER BY id',
    );
    for (const id of upTo(12).map((n) => `p${n - 1}`)) {
      expect(rows.filter((row) => row.payment_id === id).map((row) => row.version)).toEqual(upTo(15));
    }
  });

  it('do not wait for each other', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = async (tx: EntityManager, event: EventEnvelope) => {
      if (event.aggregateId === 'p0') await held;
      await bench.recordEffect(tx, event);
    };
    consume(4, { handlers: { PAYMENT_RECORDED: slow } });
    await pay(3);
    const isBehind = (n: number) => {
      const lane = lanesOf(4).find((each) =>
        isInLane(each, { aggregateType: 'Payment', aggregateId: 'p0' }),
      )!;
      return isInLane(lane, { aggregateType: 'Payment', aggregateId: `p${n}` });
    };
    const free = upTo(12).filter((n) => !isBehind(n - 1));
    expect(free.length).toBeGreaterThan(3);
    await until(async () => (await bench.effects()).length === free.length * 3, 'the other lanes');
    release();
    await reached(4, 36);
    expect(await sorted()).toEqual(upTo(36));
  });

  it('can become more or fewer at a restart, wherever each of them stood', async () => {
    let expected = 0;
    for (const lanes of [1, 3, 2, 1]) {
      // The lanes of before stand at different places, as after a kill.
      const rows = await places();
      if (rows.length > 1) {
        await bench.rows('DELETE FROM effect WHERE sequence > ?', [expected - 12]);
        for (const [index, { consumer }] of rows.entries()) {
          const at = expected - 12 + index * 4;
          await bench.rows('UPDATE inbox_offset SET sequence = ? WHERE consumer = ?', [at, consumer]);
          const { events } = await log.readEvents(expected - 12, at - (expected - 12) || 1);
          for (const event of at > expected - 12 ? events : [])
            if (isInLane(laneAt(consumer), event))
              await bench.rows('INSERT INTO effect (sequence, payment_id, version) VALUES (?, ?, ?)', [
                event.sequence,
                event.aggregateId,
                event.aggregateVersion,
              ]);
        }
      }
      const consumer = consume(lanes);
      await pay(4);
      expected += 48;
      await reached(lanes, expected);
      expect(await sorted()).toEqual(upTo(expected));
      await consumer.stop();
    }
  });

  it('keep a dead letter and what waits behind it apart, and replay it', async () => {
    let broken = true;
    const consumer = consume(3, {
      handlers: {
        PAYMENT_RECORDED: async (tx, event) => {
          if (broken && event.aggregateId === 'p5') throw new Error('not today');
          await bench.recordEffect(tx, event);
        },
      },
    });
    await pay(3);
    await reached(3, 36);
    expect(await bench.effects()).toHaveLength(33);
    const letters = await listDeadLetters(bench.dataSource);
    expect(letters.map(({ state }) => state)).toEqual(['DEAD', 'PARKED', 'PARKED']);
    broken = false;
    expect(await consumer.replayDeadLetter(letters[2]!.id)).toEqual({ replayed: 3, stoppedAt: null });
    expect(await sorted()).toEqual(upTo(36));
  });
});
