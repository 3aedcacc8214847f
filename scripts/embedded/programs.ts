import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OperatorError } from '../process/operator-error.js';

/** Servers are often installed outside an ordinary user's PATH. */
const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/bin'];

export interface MysqlProgram {
  flavour: 'mariadb' | 'mysql';
  server: string;
  /** MariaDB only: MySQL's server initialises its own data folder. */
  installer?: string;
}

export interface Wanted {
  mysql: boolean;
  redis: boolean;
}

export interface Programs {
  mysql?: MysqlProgram;
  redis?: string;
}

type Log = (line: string) => void;

/** The first of `names` that can be run, looked for on the PATH and in the usual places for servers. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...EXTRA_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isRunnable);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function findMysql(): MysqlProgram | undefined {
  const server = findProgram('mariadbd', 'mysqld');
  if (server === undefined) return undefined;
  const version = spawnSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout ?? '';
  if (!version.includes('MariaDB')) return { flavour: 'mysql', server };
  const installer = findProgram('mariadb-install-db', 'mysql_install_db');
  return installer === undefined ? undefined : { flavour: 'mariadb', server, installer };
}

const findRedis = () => findProgram('redis-server', 'valkey-server');

function missing(wanted: Wanted): string[] {
  const names: string[] = [];
  if (wanted.mysql && findMysql() === undefined) names.push('MySQL');
  if (wanted.redis && findRedis() === undefined) names.push('Redis');
  return names;
}

/** Finds the wanted servers, installs them on Debian when run as root, or says what else can be done. */
export async function ensurePrograms(wanted: Wanted, log: Log): Promise<Programs> {
  const names = missing(wanted);
  if (names.length > 0) await installOnDebian(names, log);
  const still = missing(wanted);
  if (still.length > 0) throw notFound(still);
  return { mysql: wanted.mysql ? findMysql() : undefined, redis: wanted.redis ? findRedis() : undefined };
}

function notFound(names: string[]): OperatorError {
  const urls = names.map((name) => `${name.toUpperCase()}_URL`).join(' and ');
  const services = names.map((name) => name.toLowerCase()).join(' ');
  return new OperatorError(
    `No ${names.join(' and no ')} server found: run \`docker compose up -d ${services}\` (see .env.example) and set ${urls}, ` +
      'or install mariadb-server and redis-server, then try again.',
  );
}

async function installOnDebian(names: string[], log: Log): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version') || findProgram('apt-get') === undefined) return;
  const packages = [
    ...(names.includes('MySQL') ? ['mariadb-server-core', 'mariadb-client-core'] : []),
    ...(names.includes('Redis') ? ['redis-server'] : []),
  ];
  log(`No ${names.join(' and no ')} server found: installing ${packages.join(', ')} with apt-get …`);
  // Another apt-get may hold the package lists; then its lists do, and only the install itself must succeed.
  await aptGet(['update']);
  const failure = await aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  if (failure !== undefined) log(`apt-get could not install them: ${failure}`);
}

/** Returns undefined when apt-get succeeded, otherwise its last line of complaint. */
function aptGet(args: string[]): Promise<string | undefined> {
  const child = spawn('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr
    .setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : (complaint.trim().split('\n').at(-1) ?? '')),
    );
  });
}
