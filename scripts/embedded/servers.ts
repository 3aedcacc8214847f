import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../process/operator-error.js';
import type { EmbeddedServer } from './mysql.js';
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
}

export interface Servers {
  mysqlUrl: string;
  redisUrl: string;
  /** Undefined for a server that was not started here. */
  mysqlPid?: number;
  redisPid?: number;
  /** The folder of the sockets; undefined when no server was started here. */
  socketDir?: string;
  /** Called when a server that was started here ends before `stop`. */
  onUnexpectedExit(listener: (name: string, child: ChildProcess) => void): void;
  /** Stops what was started here, Redis first, and waits until it is gone. Harmless when repeated. */
  stop(): Promise<void>;
}

const NEEDED_MB = 200;

/** MySQL and Redis: the configured ones, otherwise private ones of this machine. */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const wanted = { mysql: options.mysqlUrl === undefined, redis: options.redisUrl === undefined };
  const started: { mysql?: EmbeddedServer; redis?: EmbeddedServer } = {};
  const socketDir = wanted.mysql || wanted.redis ? makeSocketDir() : undefined;
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll(started, socketDir));
  try {
    const programs = await ensurePrograms(wanted, options.log);
    if (socketDir !== undefined) requireSpace(options.dataDir);
    const place = (name: string) => ({
      dataDir: join(options.dataDir, name),
      socketDir: socketDir as string,
      logFile: join(options.dataDir, 'log', `${name}.log`),
      purpose: options.purpose,
    });
    // Redis first: it is quick, and what fails quickly should be told quickly.
    if (programs.redis !== undefined) started.redis = await startRedis(programs.redis, place('redis'));
    if (programs.mysql !== undefined) started.mysql = await startMysql(programs.mysql, place('mysql'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    mysqlUrl: options.mysqlUrl ?? (started.mysql as EmbeddedServer).url,
    redisUrl: options.redisUrl ?? (started.redis as EmbeddedServer).url,
    mysqlPid: started.mysql?.pid,
    redisPid: started.redis?.pid,
    socketDir,
    onUnexpectedExit(listener) {
      for (const [name, server] of Object.entries(started)) {
        server.child.once('exit', () => stopping ?? listener(name, server.child));
      }
    },
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

async function stopAll(
  started: { mysql?: EmbeddedServer; redis?: EmbeddedServer },
  socketDir: string | undefined,
): Promise<void> {
  await started.redis?.stop();
  await started.mysql?.stop();
  if (socketDir !== undefined) rmSync(socketDir, { recursive: true, force: true });
}
