import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { createClient } from 'redis';
import type { ServersOptions } from './servers.js';
import { startServers } from './servers.js';

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid as number, 0);
  } catch {
    return false;
  }
}

describe('startServers', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tradegraph-servers-test-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (options: Partial<ServersOptions> = {}) =>
    startServers({ dataDir, purpose: 'test', log: () => undefined, ...options });

  it('starts both servers, and stops them leaving no process and no socket folder', async () => {
    const servers = await start();
    const { mysqlPid, redisPid } = servers.pids();
    const socketDir = servers.socketDir as string;
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
    const settings = Object.fromEntries(
      (await query(servers.mysqlUrl, 'SHOW GLOBAL VARIABLES')).map((row) => [
        row['Variable_name'],
        row['Value'],
      ]),
    ) as Record<string, string>;
    expect(settings['tx_isolation'] ?? settings['transaction_isolation']).toBe('READ-COMMITTED');
    // A shared one loses its tables whenever another server starts.
    expect(settings['tmpdir']).toBe(join(dataDir, 'mysql.tmp'));
    expect(settings).toMatchObject({
      collation_server: 'utf8mb4_unicode_520_ci',
      time_zone: '+00:00',
      innodb_flush_log_at_trx_commit: '0',
      max_connections: '400',
    });
    expect(servers.redisUrl).toBe('redis://localhost:1');
    expect(servers.pids().redisPid).toBeUndefined();
    await servers.stop();
  });

  it('starts a server that dies again, at the same address and with its data', async () => {
    const servers = await start({ purpose: 'data' });
    await query(servers.mysqlUrl, 'CREATE DATABASE kept');
    const before = servers.pids();
    process.kill(before.mysqlPid as number, 'SIGKILL');
    process.kill(before.redisPid as number, 'SIGKILL');
    const databases = await eventually(() => query(servers.mysqlUrl, "SHOW DATABASES LIKE 'kept'"));
    expect(databases).toHaveLength(1);
    expect(await eventually(() => withRedis(servers.redisUrl, (redis) => redis.ping()))).toBe('PONG');
    // The server answers a moment before its keeper has seen that it does.
    await eventually(async () => expect(servers.pids().mysqlPid).not.toBe(before.mysqlPid));
    await servers.stop();
    expect(isAlive(servers.pids().mysqlPid)).toBe(false);
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

/** Asks until the server, which is just being started again, answers. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 200) throw error;
      await sleep(50);
    }
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query(sql);
    return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  } finally {
    await connection.end();
  }
}

const redisClient = (path: string) =>
  createClient({ socket: { path, tls: false, reconnectStrategy: false } });

async function withRedis<T>(
  url: string,
  use: (redis: ReturnType<typeof redisClient>) => Promise<T>,
): Promise<T> {
  const redis = redisClient(new URL(url).pathname);
  redis.on('error', () => undefined); // told by the command that fails
  await redis.connect();
  try {
    return await use(redis);
  } finally {
    redis.destroy();
  }
}
