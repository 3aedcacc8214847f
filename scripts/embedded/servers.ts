import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../process/operator-error.js';
import type { KeptServer } from './keep-server.js';
import { keepServer } from './keep-server.js';
import { startMysql } from './mysql.js';
import { ensurePrograms } from './programs.js';
import { startRedis } from './redis.js';

export interface ServersOptions {
  /** Holds `mysql/`, `redis/` and `log/`. */
  dataDir: string;
  purpose: 'data' | 'test';
  /** A server that is given here is used as it is; only the others are started. */
  mysqlUrl?: string;
  redisUrl?: string;
  log: (line: string) => void;
  /** After a server that died runs again: its pid is another one. */
  onRestart?: () => void;
}

export interface Servers {
  mysqlUrl: string;
  redisUrl: string;
  /** Process ids of what was started here; they change when a server is started again. */
  pids(): { mysqlPid?: number; redisPid?: number };
  /** The folder of the sockets; undefined when no server was started here. */
  socketDir?: string;
  /** Stops what was started here, Redis first, and waits until it is gone. Harmless when repeated. */
  stop(): Promise<void>;
}

const NEEDED_MB = 200;

/** MySQL and Redis: the configured ones, otherwise private ones of this machine, started again when they die. */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const wanted = { mysql: options.mysqlUrl === undefined, redis: options.redisUrl === undefined };
  const started: { mysql?: KeptServer; redis?: KeptServer } = {};
  const socketDir = wanted.mysql || wanted.redis ? makeSocketDir() : undefined;
  const stop = async () => {
    await started.redis?.stop();
    await started.mysql?.stop();
    if (socketDir !== undefined) rmSync(socketDir, { recursive: true, force: true });
  };
  try {
    const { mysql, redis } = await ensurePrograms(wanted, options.log);
    if (socketDir !== undefined) requireSpace(options.dataDir);
    const place = (name: string) => ({
      dataDir: join(options.dataDir, name),
      socketDir: socketDir as string,
      logFile: join(options.dataDir, 'log', `${name}.log`),
      purpose: options.purpose,
    });
    // Redis first: it is quick, and what fails quickly should be told quickly.
    if (redis) started.redis = await keepServer('Redis', () => startRedis(redis, place('redis')), options);
    if (mysql) started.mysql = await keepServer('MySQL', () => startMysql(mysql, place('mysql')), options);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    mysqlUrl: options.mysqlUrl ?? (started.mysql as KeptServer).url,
    redisUrl: options.redisUrl ?? (started.redis as KeptServer).url,
    pids: () => ({ mysqlPid: started.mysql?.pid(), redisPid: started.redis?.pid() }),
    socketDir,
    stop,
  };
}

/** Under /tmp where there is one: the system's own temporary folder may be too long for a socket. */
function makeSocketDir(): string {
  try {
    return mkdtempSync('/tmp/tradegraph-');
  } catch {
    return mkdtempSync(join(tmpdir(), 'tg-'));
  }
}

/** Before anything is written: MySQL on a full disk waits or dies half-way, and neither names the cause. */
function requireSpace(dataDir: string): void {
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb >= NEEDED_MB) return;
  throw new OperatorError(
    `The disk that holds ${dataDir} is full: ${freeMb} MB free, ${NEEDED_MB} MB needed. ` +
      `Free some space (df -h ${dataDir}), then start again.`,
  );
}
