import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasExited, spawnTied, stopChild, whenExited } from '../process/child.js';
import { OperatorError } from '../process/operator-error.js';
import type { EmbeddedOptions, EmbeddedServer } from './mysql.js';
import { explainFailure, readTail } from './server-log.js';

const START_TIMEOUT_MS = 30_000;
const STOP_GRACE_MS = 10_000;

/** Starts a private Redis (or Valkey) on a unix socket. The data of `npm start` is kept in an append-only file. */
export async function startRedis(program: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const socketPath = join(options.socketDir, 'redis.sock');
  rmSync(socketPath, { force: true });
  const log = openSync(options.logFile, 'w');
  const child = spawnTied(program, serverArgs(options, socketPath), { stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined); // a program that can't be run shows as a child that has exited
  await waitUntilReady(child, socketPath, options);
  return {
    url: `unix://${socketPath}`,
    pid: child.pid as number,
    child,
    stop: async () => void (await stopChild(child, STOP_GRACE_MS)),
  };
}

function serverArgs(options: EmbeddedOptions, socketPath: string): string[] {
  const appendOnly = options.purpose === 'data' ? 'yes' : 'no';
  return [
    ...['--port', '0', '--unixsocket', socketPath, '--unixsocketperm', '700'],
    ...['--dir', options.dataDir, '--save', '', '--appendonly', appendOnly, '--daemonize', 'no'],
  ];
}

async function waitUntilReady(
  child: ChildProcess,
  socketPath: string,
  options: EmbeddedOptions,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!hasExited(child)) {
    if (existsSync(socketPath) && (await answers(socketPath))) return;
    if (Date.now() > deadline) {
      await stopChild(child, STOP_GRACE_MS);
      throw new OperatorError(`Redis did not answer within 30 s (details: ${options.logFile}).`);
    }
    await sleep(20);
  }
  await whenExited(child);
  throw explainFailure({ server: 'Redis', ...options, text: readTail(options.logFile) });
}

/** While Redis still loads its file it answers -LOADING; ready is +PONG. */
function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const finish = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', (data) => finish(data.toString().startsWith('+PONG')));
    socket.once('connect', () => socket.write('PING\r\n'));
  });
}
