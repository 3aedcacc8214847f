import type { ChildProcess } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { hasExited, spawnTied, stopChild, whenExited } from '../process/child.js';
import { OperatorError } from '../process/operator-error.js';
import type { MysqlProgram } from './programs.js';
import { explainFailure, readTail } from './server-log.js';

export interface EmbeddedOptions {
  /** Holds the server's data; made when missing. */
  dataDir: string;
  /** Holds the socket; short, because a socket's path has at most 107 characters. */
  socketDir: string;
  logFile: string;
  /** `data` survives a crash of the machine; `test` is fast and may lose everything. */
  purpose: 'data' | 'test';
}

export interface EmbeddedServer {
  url: string;
  pid: number;
  child: ChildProcess;
  stop(): Promise<void>;
}

const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
const START_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 30_000;

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);
const redoLogSize = (purpose: EmbeddedOptions['purpose']) => (purpose === 'data' ? '64M' : '16M');

/** Starts a private MySQL or MariaDB on a unix socket; its root has no password and can be reached only there. */
export async function startMysql(program: MysqlProgram, options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (!existsSync(join(options.dataDir, 'mysql'))) initialise(program, options);
  const socketPath = join(options.socketDir, 'mysql.sock');
  rmSync(socketPath, { force: true });
  mkdirSync(temporaryFolder(options), { recursive: true, mode: 0o700 });
  const log = openSync(options.logFile, 'w');
  const child = spawnTied(program.server, serverArgs(options, socketPath), { stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined); // a program that can't be run shows as a child that has exited
  await waitUntilReady(child, socketPath, options);
  return {
    url: `mysql://root@localhost?socketPath=${socketPath}`,
    pid: child.pid as number,
    child,
    stop: async () => void (await stopChild(child, STOP_GRACE_MS)),
  };
}

/** Prepared beside its place and renamed, so that an interrupted first start leaves no half-made data folder. */
function initialise(program: MysqlProgram, options: EmbeddedOptions): void {
  const making = `${options.dataDir}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const common = ['--no-defaults', `--datadir=${making}`, ...asRoot()];
  const redo = `--innodb-log-file-size=${redoLogSize(options.purpose)}`;
  const run =
    program.flavour === 'mysql'
      ? spawnSync(program.server, [...common, '--initialize-insecure'], { encoding: 'utf8' })
      : spawnSync(
          program.installer as string,
          [
            ...common,
            '--auth-root-authentication-method=normal',
            '--skip-test-db',
            '--skip-name-resolve',
            '--force',
            redo,
          ],
          { encoding: 'utf8' },
        );
  if (run.status !== 0) {
    const text = `${run.stdout ?? ''}\n${run.stderr ?? ''}\n${run.error?.message ?? ''}`;
    writeFileSync(options.logFile, text);
    rmSync(making, { recursive: true, force: true });
    throw explainFailure({ server: 'MySQL', ...options, text });
  }
  rmSync(options.dataDir, { recursive: true, force: true });
  renameSync(making, options.dataDir);
}

/** Its own: in a shared one, a server that starts deletes the temporary tables of those that are running. */
const temporaryFolder = ({ dataDir }: EmbeddedOptions): string => `${dataDir}.tmp`;

function serverArgs(options: EmbeddedOptions, socketPath: string): string[] {
  const bufferPoolMb = Math.max(64, Math.min(512, Math.floor(totalmem() / 8 / 1024 / 1024)));
  const speed =
    options.purpose === 'data'
      ? ['--innodb-flush-log-at-trx-commit=1']
      : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'];
  return [
    '--no-defaults',
    `--datadir=${options.dataDir}`,
    `--tmpdir=${temporaryFolder(options)}`,
    `--socket=${socketPath}`,
    `--pid-file=${join(options.socketDir, 'mysql.pid')}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--loose-mysqlx=OFF',
    '--performance-schema=OFF',
    `--loose-innodb-log-file-size=${redoLogSize(options.purpose)}`,
    `--innodb-buffer-pool-size=${bufferPoolMb}M`,
    '--max-connections=400',
    '--transaction-isolation=READ-COMMITTED',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
    ...speed,
    ...asRoot(),
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
      throw new OperatorError(`MySQL did not answer within 60 s (details: ${options.logFile}).`);
    }
    await sleep(40);
  }
  await whenExited(child);
  throw explainFailure({ server: 'MySQL', ...options, text: readTail(options.logFile) });
}

async function answers(socketPath: string): Promise<boolean> {
  try {
    const connection = await createConnection({ socketPath, user: 'root' });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}
