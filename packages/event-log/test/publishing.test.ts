import { LogBench, logger, until, upTo } from './harness.js';
import { publishEvents, publishNumbered } from '../src/publisher.js';
import { RedisLink } from '../src/redis-link.js';
import { sequenceEvents } from '../src/sequencer.js';
import { appendToStream, streamKey } from '../src/stream.js';

describe('publishing', () => {
  let bench: LogBench;
  let links: RedisLink[];
  beforeEach(async () => {
    bench = await LogBench.open('publishing');
    links = upTo(2).map(() => new RedisLink(bench.redis, logger));
  });
  afterEach(async () => {
    links.forEach((link) => link.stop());
    await bench.close();
  });

  const sequence = async (count: number) => {
    await bench.payMany(count, `p${Math.random().toString(36).slice(2)}`);
    while ((await sequenceEvents({ dataSource: bench.dataSource, limit: 500 })) > 0);
  };
  const publish = (link = 0, batch = 100, restartTail = 50) =>
    publishEvents({
      ...{ dataSource: bench.dataSource, redis: links[link]!, source: 'finance' as const, logger },
      ...{ batch, restartTail },
    });
  const publishAll = async (link = 0, batch = 100) => {
    while ((await publish(link, batch)).more);
  };

  it('makes one contiguous stream of what two publishers add at once', async () => {
    await sequence(40);
    await publishAll();
    await sequence(2_000);
    await Promise.all([publishAll(0, 70), publishAll(1, 110)]);
    expect(await bench.streamed()).toEqual(upTo(2_040));
  });

  it('starts a stream that is gone with the newest events, not with millions', async () => {
    await sequence(500);
    await publishAll();
    await bench.loseRedisData();
    await publishAll();
    expect(await bench.streamed()).toEqual(upTo(500).slice(-50));
    await sequence(3);
    await publishAll();
    expect(await bench.streamed()).toEqual(upTo(503).slice(-53));
  });

  it('adds the tail again that Redis lost', async () => {
    await sequence(40);
    await publishAll();
    const older = await bench.redis.sendCommand(['DUMP', prefixed()], {
      typeMapping: { 36: Buffer },
    });
    await sequence(100);
    await publishAll();
    await bench.redis.sendCommand(['RESTORE', prefixed(), '0', older as unknown as Buffer, 'REPLACE']);
    expect(await bench.streamed()).toEqual(upTo(40));
    await sequence(5);
    await publishAll();
    expect(await bench.streamed()).toEqual(upTo(145));
  });

  it('leaves no hole when Redis loses its data between the look and the addition', async () => {
    await sequence(300);
    await publishAll();
    await sequence(300);
    const losing = upTo(20).map(async (i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 3));
      await bench.loseRedisData();
    });
    const publishing = Promise.all(
      upTo(10).map(async () => {
        for (let i = 0; i < 12; i++) await publish(i % 2, 25);
      }),
    );
    await Promise.all([...losing, publishing]);
    await publishAll();
    const streamed = await bench.streamed();
    expect(streamed.at(-1)).toBe(600);
    expect(streamed).toEqual(upTo(600).slice(-streamed.length));
  });

  const eventsAt = (sequences: number[]) => sequences.map((sequence) => ({ sequence, json: '{}' }));

  it('refuses an addition that would leave a hole, and passes over what is there', async () => {
    const add = (...sequences: number[]) =>
      links[0]!.run((client) => appendToStream(client, 'finance', eventsAt(sequences)));
    expect(await add(7, 8)).toBe(8);
    expect(await add(10, 11)).toBe(8);
    expect(await add(8, 9, 10)).toBe(10);
    expect(await add(1, 2)).toBe(10);
    expect(await bench.streamed()).toEqual([7, 8, 9, 10]);
  });

  it('adds what was just numbered where it follows the stream, and asks for a look where it does not', async () => {
    const add = (...sequences: number[]) =>
      publishNumbered({ redis: links[0]!, source: 'finance' }, eventsAt(sequences));
    expect(await add(1, 2)).toEqual({ last: 0, more: true }); // no stream: only a look may begin one
    expect(await bench.streamed()).toEqual([]);
    await sequence(3);
    await publishAll();
    expect(await add(4, 5)).toEqual({ last: 5, more: false });
    expect(await add(5, 6)).toEqual({ last: 6, more: false }); // another replica was first with 5
    expect(await add(8)).toEqual({ last: 6, more: true }); // 7 is missing
    expect(await add(3)).toEqual({ last: 6, more: true }); // the stream is ahead
    expect(await bench.streamed()).toEqual(upTo(6));
  });

  it('publishes without a look at the outbox, and finds by itself what Redis lost in between', async () => {
    const log = bench.startLog({ pollMs: 60_000, restartTail: 5 });
    await until(async () => (await log.backlog()).events === 0);
    await bench.payMany(2, 'a');
    log.nudge();
    await until(async () => (await bench.streamed()).length === 2);
    await bench.payMany(20, 'b');
    log.nudge();
    await until(async () => (await bench.streamed()).length === 22);
    await bench.loseRedisData();
    await bench.payMany(1, 'c');
    log.nudge();
    await until(async () => (await bench.streamed()).at(-1) === 23);
    expect(await bench.streamed()).toEqual([19, 20, 21, 22, 23]);
  });

  it('replaces a stream that another history left behind', async () => {
    await sequence(10);
    await bench.redis.xAdd(streamKey('finance'), '900-0', { event: 'foreign' });
    await publishAll();
    expect(await bench.streamed()).toEqual(upTo(10));
  });

  it('does not publish again what age has trimmed', async () => {
    await sequence(10);
    await publishAll();
    await bench.redis.xTrim(streamKey('finance'), 'MINID', 11);
    await publishAll();
    expect(await bench.streamed()).toEqual([]);
    await sequence(1);
    await publishAll();
    expect(await bench.streamed()).toEqual([11]);
  });

  it('drops old events from the stream and the outbox by age, and keeps counting', async () => {
    const log = bench.startLog({
      restartTail: 10_000, // everything, however late the publisher begins
      streamAgeMs: 3_600_000,
      outboxAgeMs: 7_200_000,
      retentionMs: 30,
      measureMs: 10,
    });
    await bench.payMany(2_500);
    log.nudge();
    await until(async () => (await bench.streamed()).length === 2_500, 'the stream');
    // 1 to 1,800 are three hours old, up to 2,000 an hour and a half; 1,790 and 1,995, of a replica whose
    // clock is off, seem younger.
    const age = (sql: string, minutes: number) =>
      bench.rows(
        `UPDATE outbox SET occurred_at = UTC_TIMESTAMP(3) - INTERVAL ${minutes} MINUTE WHERE ${sql}`,
      );
    await age('sequence <= 1800 AND sequence <> 1790', 180);
    await age('sequence = 1790 OR sequence BETWEEN 1801 AND 2000 AND sequence <> 1995', 90);
    await age('sequence = 1995', 50);
    await until(async () => (await log.readEvents(0, 1)).oldestSequence === 1_790, 'the outbox to be pruned');
    await until(async () => (await bench.streamed())[0] === 1_995, 'the stream to be trimmed');
    const kept = await log.readEvents(0, 1_000);
    expect(kept).toMatchObject({ latestSequence: 2_500, oldestSequence: 1_790 });
    expect(kept.events.map(({ sequence }) => sequence)).toEqual(upTo(2_500).slice(1_789));

    await age('1 = 1', 180);
    await until(async () => (await log.readEvents(0, 1)).oldestSequence === null, 'the outbox to be empty');
    await bench.payMany(1, 'later');
    log.nudge();
    await until(async () => (await bench.streamed()).at(-1) === 2_501, 'the next event');
    expect(await log.readEvents(2_500, 10)).toMatchObject({ latestSequence: 2_501, oldestSequence: 2_501 });
  });

  const prefixed = () => `${bench.redis.options?.keyPrefix?.toString()}${streamKey('finance')}`;
});
