import type { EventEnvelope } from '@tradegraph/events';
import { createLogger, mysqlOptions, redisOptions } from '@tradegraph/service-kit';
import { createTestDatabase, testRedisUrl, until } from '@tradegraph/test-kit';
import mysql from 'mysql2/promise';
import { Registry } from 'prom-client';
import { createClient } from 'redis';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { appendEvents, eventLogMigrations, startEventLog } from '../src/index.js';
import type { EventLog, EventLogTuning } from '../src/index.js';
import type { RedisClient } from '../src/redis-link.js';
import { streamKey } from '../src/stream.js';

export const logger = createLogger('test', process.env['TEST_LOG_LEVEL'] ?? 'silent');
export { Registry, until };

/** Writers of payments and one table of effects: what the log needs around it, in a database of its own. */
export class LogBench {
  readonly registry = new Registry();
  readonly #dataSources: DataSource[] = [];
  readonly #stops: (() => Promise<unknown>)[] = [];

  private constructor(
    private readonly database: ReturnType<typeof createTestDatabase>,
    readonly dataSource: DataSource,
    /** All keys carry a prefix: the suites share one Redis, and `loseRedisData` must not empty it for others. */
    readonly redis: RedisClient,
  ) {}

  static async open(name: string): Promise<LogBench> {
    const database = createTestDatabase(name);
    const { username, ...server } = mysqlOptions(database.url);
    const admin = await mysql.createConnection({ ...server, user: username });
    await admin.query(`CREATE DATABASE ${database.database} CHARACTER SET utf8mb4`);
    await admin.end();
    const options = { ...redisOptions(testRedisUrl()), keyPrefix: `${database.database}:` };
    const redis: RedisClient = createClient(options);
    await redis.connect();
    const bench = new LogBench(database, await connect(database), redis);
    bench.#dataSources.push(bench.dataSource);
    await bench.dataSource.runMigrations();
    await bench.dataSource.query('CREATE TABLE payment (id VARCHAR(40) PRIMARY KEY, version INT NOT NULL)');
    await bench.dataSource.query(
      'CREATE TABLE effect (id BIGINT AUTO_INCREMENT PRIMARY KEY, sequence BIGINT NOT NULL, payment_id VARCHAR(40) NOT NULL, version INT NOT NULL)',
    );
    return bench;
  }

  /** A further process, as far as the database can tell. */
  async replica(socketPath?: string): Promise<DataSource> {
    const dataSource = await connect(this.database, socketPath);
    this.#dataSources.push(dataSource);
    return dataSource;
  }

  startLog(
    options: Partial<EventLogTuning> = {},
    redis = this.redis,
    dataSource = this.dataSource,
  ): EventLog {
    const log = startEventLog({
      ...{ dataSource, redis, source: 'finance' as const, logger, registry: new Registry() },
      options: { pollMs: 20, ...options },
    });
    this.onClose(() => log.stop());
    return log;
  }

  onClose(stop: () => Promise<unknown>): void {
    this.#stops.push(stop);
  }

  /** One command: locks the payment, moves its version, appends the event. */
  pay(paymentId: string, afterAppend?: (tx: EntityManager) => Promise<void>): Promise<void> {
    return this.dataSource.transaction('READ COMMITTED', async (tx) => {
      await tx.query('INSERT INTO payment VALUES (?, 1) ON DUPLICATE KEY UPDATE version = version + 1', [
        paymentId,
      ]);
      const [row] = await tx.query<{ version: number }[]>('SELECT version FROM payment WHERE id = ?', [
        paymentId,
      ]);
      await appendEvents(tx, 'finance', [paymentEvent(paymentId, row?.version ?? 0)], context);
      await afterAppend?.(tx);
    });
  }

  /** `count` payments of their own in a few transactions. */
  async payMany(count: number, prefix = 'many'): Promise<void> {
    const events = Array.from({ length: count }, (_, i) => paymentEvent(`${prefix}_${i}`, 1));
    await this.dataSource.transaction((tx) => appendEvents(tx, 'finance', events, context));
  }

  /** A handler that leaves one row per call, so that an effect too many shows. */
  readonly recordEffect = async (tx: EntityManager, event: EventEnvelope): Promise<void> => {
    await tx.query('INSERT INTO effect (sequence, payment_id, version) VALUES (?, ?, ?)', [
      event.sequence,
      event.aggregateId,
      event.aggregateVersion,
    ]);
  };

  async effects(): Promise<number[]> {
    const rows = await this.rows<{ sequence: string }>('SELECT sequence FROM effect ORDER BY id');
    return rows.map(({ sequence }) => Number(sequence));
  }

  async streamed(): Promise<number[]> {
    const entries = await this.redis.xRange(streamKey('finance'), '-', '+');
    return (entries ?? []).map(({ id }) => Number.parseInt(id, 10));
  }

  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return await this.dataSource.query<T[]>(sql, parameters);
  }

  /** What FLUSHALL does to the log. */
  async loseRedisData(): Promise<void> {
    await this.redis.del(streamKey('finance'));
  }

  async close(): Promise<void> {
    await Promise.all(this.#stops.map((stop) => stop()));
    await Promise.all(this.#dataSources.map((dataSource) => dataSource.destroy()));
    await this.loseRedisData();
    this.redis.destroy();
    await this.database.drop();
  }
}

export const context = { correlationId: 'corr_1', actor: 'tester' };

export const paymentEvent = (paymentId: string, version: number) => ({
  eventType: 'PAYMENT_RECORDED' as const,
  aggregateType: 'Payment',
  aggregateId: paymentId,
  aggregateVersion: version,
  data: { paymentId, orderId: null, amount: '1.50', currencyCode: 'GBP', status: 'CAPTURED' as const },
});

/** 1, 2, … `to`. */
export const upTo = (to: number): number[] => Array.from({ length: to }, (_, i) => i + 1);

function connect(
  { url, database }: { url: string; database: string },
  socketPath?: string,
): Promise<DataSource> {
  return new DataSource({
    type: 'mysql',
    ...mysqlOptions(url),
    ...(socketPath ? { socketPath } : {}),
    database,
    supportBigNumbers: true,
    poolSize: 20,
    multipleStatements: true,
    migrations: eventLogMigrations,
  }).initialize();
}
