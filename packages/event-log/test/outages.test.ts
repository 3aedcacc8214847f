import { pino } from 'pino';
import { LogBench, Registry, logger, until, upTo } from './harness.js';
import { startMysqlProxy, startRedisProxy } from './proxy.js';
import { readEvents, startConsumer, startEventLog } from '../src/index.js';
import { publishEvents } from '../src/publisher.js';
import { RedisLink, RedisUnavailableError } from '../src/redis-link.js';
import { sequenceEvents } from '../src/sequencer.js';
import { streamKey } from '../src/stream.js';

describe('outages', () => {
  let bench: LogBench;
  beforeEach(async () => void (bench = await LogBench.open('outages')));
  afterEach(() => bench.close());

  const value = async (registry: Registry, name: string) =>
    (await registry.getSingleMetric(name)?.get())?.values[0]?.value ?? -1;

  it('shows what waits while Redis is away, in events and seconds', async () => {
    const proxy = await startRedisProxy(String(bench.redis.options?.keyPrefix));
    const registry = new Registry();
    const log = startEventLog({
      ...{ dataSource: bench.dataSource, redis: proxy.client, source: 'finance', logger, registry },
      options: { pollMs: 20, measureMs: 10 },
    });
    bench.onClose(async () => (await log.stop(), await proxy.stop()));
    const backlog = () => value(registry, 'tradegraph_outbox_backlog_events');
    const delay = () => value(registry, 'tradegraph_outbox_publish_delay_seconds');
    await bench.payMany(5, 'a');
    await until(async () => (await bench.streamed()).length === 5);
    await until(async () => (await backlog()) === 0 && (await delay()) === 0);
    await proxy.cut();
    await bench.payMany(30, 'b');
    await bench.rows(
      'UPDATE outbox SET occurred_at = occurred_at - INTERVAL 400 SECOND WHERE aggregate_id = ?',
      ['b_4'],
    );
    await until(async () => (await backlog()) === 30 && (await log.readEvents(5, 50)).events.length === 30);
    await bench.rows(
      "UPDATE outbox SET occurred_at = occurred_at - INTERVAL 400 SECOND WHERE aggregate_id = 'b_0'",
    );
    await until(async () => (await delay()) > 399, 'the delay');
    await proxy.restore();
    await until(async () => (await bench.streamed()).length === 35, 'the stream');
    await until(async () => (await backlog()) === 0 && (await delay()) === 0);
  });

  it('waits for MySQL without throwing, says so once per loop, and misses nothing', async () => {
    const proxy = await startMysqlProxy();
    const lines: { msg: string; level: number }[] = [];
    const heard = pino(
      { level: 'info' },
      { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) },
    );
    const dataSource = await bench.replica(proxy.path);
    const common = { redis: bench.redis, source: 'finance' as const, logger: heard };
    const log = startEventLog({ ...common, dataSource, registry: new Registry(), options: { pollMs: 10 } });
    const consumer = startConsumer({
      ...{ ...common, dataSource, registry: new Registry(), consumer: 'ledger' },
      handlers: { PAYMENT_RECORDED: bench.recordEffect },
      fetchEvents: log.readEvents,
      options: { blockMs: 20, auditMs: 100, retry: { firstMs: 10, capMs: 50 } },
    });
    bench.onClose(() => Promise.all([log.stop(), consumer.stop()]).then(() => proxy.stop()));
    const effects = (count: number) =>
      until(async () => (await bench.effects()).length === count, `${count} effects`, 30_000);
    await bench.payMany(10, 'a');
    await effects(10);
    await proxy.cut();
    await bench.payMany(10, 'b'); // by another way
    await until(() => lines.some(({ msg }) => msg === 'sequencing: keeps failing, trying on'), 'the failure');
    const failures = lines.filter(({ msg }) => msg.startsWith('sequencing: ')).length;
    expect(failures).toBe(2);
    await proxy.restore();
    await effects(20);
    expect(await bench.effects()).toEqual(upTo(20));
    expect(lines.filter(({ msg }) => msg === 'sequencing: works again')).toHaveLength(1);
  });

  it('reads from the outbox what the stream lacks', async () => {
    await waitingConsumer();
    await bench.payMany(30, 'a');
    await sequenceEvents({ dataSource: bench.dataSource, limit: 100 });
    const redis = new RedisLink(bench.redis, logger);
    bench.onClose(async () => redis.stop());
    await publishEvents({
      ...{ dataSource: bench.dataSource, redis, source: 'finance', logger },
      ...{ batch: 100, restartTail: 5 },
    });
    await until(async () => (await bench.effects()).length === 30);
    expect(await bench.effects()).toEqual(upTo(30));
  });

  it('reads from the outbox what Redis has spoilt', async () => {
    await waitingConsumer();
    await bench.payMany(5, 'a');
    await sequenceEvents({ dataSource: bench.dataSource, limit: 100 });
    await bench.redis.xAdd(streamKey('finance'), '1-0', { event: '{"half an ev' });
    await bench.redis.xAdd(streamKey('finance'), '4-0', { other: 'x' });
    await until(async () => (await bench.effects()).length === 5);
    expect(await bench.effects()).toEqual(upTo(5));
  });

  it('reconnects when Redis refuses instead of being away', async () => {
    const user = `u${Date.now()}`;
    const options = { ...bench.redis.options, username: user, password: 'secret' };
    const link = new RedisLink({ options }, logger);
    bench.onClose(async () => link.stop());
    await expect(link.run((client) => client.ping())).rejects.toThrow(RedisUnavailableError);
    await bench.redis.sendCommand(['ACL', 'SETUSER', user, 'on', '>secret', '+@all', '~*']);
    bench.onClose(() => bench.redis.sendCommand(['ACL', 'DELUSER', user]));
    await until(() => link.run((client) => client.ping()).catch(() => null), 'a new connection');
  });

  /** Has looked into the outbox, which was empty, and will not look again by itself. */
  const waitingConsumer = async () => {
    let asked = 0;
    const consumer = startConsumer({
      ...{ dataSource: bench.dataSource, redis: bench.redis, source: 'finance', consumer: 'ledger', logger },
      ...{ registry: new Registry(), handlers: { PAYMENT_RECORDED: bench.recordEffect } },
      fetchEvents: (after, first) => (asked++, readEvents(bench.dataSource, after, first)),
      options: { blockMs: 20, auditMs: 60_000, batch: 2 },
    });
    bench.onClose(() => consumer.stop());
    await until(() => asked === 2, 'the first look, which finds nothing');
  };
});
