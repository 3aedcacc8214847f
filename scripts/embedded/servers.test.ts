import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createClient } from 'redis';
import type { ServersOptions } from './servers.js';
import { startServers } from './servers.js';

const isAlive = (pid: number) => existsSync(`/proc/${pid}`);

describe('startServers', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tradegraph-servers-test-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (options: Partial<ServersOptions> = {}) =>
    startServers({ dataDir, purpose: 'test', log: () => undefined, ...options });

  it('starts both servers, and stops them leaving no process and no socket folder', async () => {
    const servers = await start();
    const { mysqlPid, redisPid, socketDir } = servers as {
      mysqlPid: number;
      redisPid: number;
      socketDir: string;
    };
    expect([isAlive(mysqlPid), isAlive(redisPid), existsSync(socketDir)]).toEqual([true, true, true]);
    await servers.stop();
    expect([isAlive(mysqlPid), isAlive(redisPid), existsSync(socketDir)]).toEqual([false, false, false]);
  });

  it('keeps the data of a person from one start to the next', async () => {
    const first = await start({ purpose: 'data' });
    await query(first.mysqlUrl, 'CREATE DATABASE kept');
    await withRedis(first.redisUrl, (redis) => redis.set('word', '订单'));
    await first.stop();
    const second = await start({ purpose: 'data' });
    expect(await query(second.mysqlUrl, "SHOW DATABASES LIKE 'kept'")).toHaveLength(1);
    expect(await withRedis(second.redisUrl, (redis) => redis.get('word'))).toBe('订单');
    await second.stop();
  });

  it('gives MySQL the settings that the schema and the locking rely on', async () => {
    const servers = await start({ redisUrl: 'redis://localhost:1' });
    expect(
      await query(
        servers.mysqlUrl,
        'SELECT @@tx_isolation isolation, @@collation_server collation, @@time_zone zone, @@innodb_flush_log_at_trx_commit flush',
      ),
    ).toEqual([
      { isolation: 'READ-COMMITTED', collation: 'utf8mb4_unicode_520_ci', zone: '+00:00', flush: 0 },
    ]);
    expect(servers.redisUrl).toBe('redis://localhost:1');
    expect(servers.redisPid).toBeUndefined();
    await servers.stop();
  });

  it('names a damaged data folder and the way out', async () => {
    const servers = await start({ purpose: 'data', redisUrl: 'redis://localhost:1' });
    await servers.stop();
    rmSync(join(dataDir, 'mysql/ibdata1'));
    await expect(start({ purpose: 'data', redisUrl: 'redis://localhost:1' })).rejects.toThrow(
      /MySQL data in .* is damaged.*--reset/,
    );
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query(sql);
    return Array.isArray(rows) ? rows : [];
  } finally {
    await connection.end();
  }
}

async function withRedis<T>(
  url: string,
  use: (redis: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const redis = createClient({ socket: { path: new URL(url).pathname, tls: false } });
  await redis.connect();
  try {
    return await use(redis);
  } finally {
    redis.destroy();
  }
}
