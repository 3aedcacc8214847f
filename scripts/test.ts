/**
 * `npm test -- <jest arguments>`: starts private servers in a temporary folder, runs jest, stops the servers.
 * `--real-mysql` demands MYSQL_URL (npm run test:mysql); `--full-data` runs the imports of whole files only
 * (npm run test:data).
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Servers } from './embedded/servers.js';
import { startServers } from './embedded/servers.js';
import { OperatorError, runEntry } from './process/operator-error.js';
import { onStopRequest } from './process/stop-request.js';
import { concludeRun, runJest, runsNoTests } from './testing/jest-run.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function readArguments(argv: string[]): { args: string[]; fullData: boolean } {
  const fullData = argv.includes('--full-data');
  if (argv.includes('--real-mysql') && !process.env.MYSQL_URL) {
    throw new OperatorError(
      'npm run test:mysql needs MYSQL_URL, the address of a MySQL server for tests: mysql://user:password@host:3306',
    );
  }
  const args = argv.filter((arg) => arg !== '--full-data' && arg !== '--real-mysql');
  return { args: fullData ? ['e2e/data/', ...args] : args, fullData };
}

function testEnvironment(servers: Servers | undefined, fullData: boolean): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'test',
    MYSQL_URL: servers?.mysqlUrl,
    REDIS_URL: servers?.redisUrl,
    IDENTITY_SECRET: randomBytes(32).toString('hex'),
    TOKEN_SECRET: randomBytes(32).toString('hex'),
    ...(fullData ? { FULL_DATA: '1' } : {}),
  };
}

async function main(): Promise<number> {
  const { args, fullData } = readArguments(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'tradegraph-test-'));
  let servers: Servers | undefined;
  let killJest: ((signal: NodeJS.Signals) => void) | undefined;
  let stopCode: number | undefined;
  onStopRequest((signal, code) => {
    stopCode = code;
    killJest?.(signal);
  });
  try {
    const quiet = runsNoTests(args);
    if (!quiet)
      servers = await startServers({ dataDir: folder, purpose: 'test', ...configured(), log: console.log });
    if (stopCode !== undefined) return stopCode;
    const env = testEnvironment(servers, fullData);
    const run = await runJest(root, args, env, join(folder, 'summary.json'), (kill) => (killJest = kill));
    if (quiet) return run.exitCode;
    const { line, exitCode } = concludeRun(run);
    console.log(line);
    return stopCode ?? exitCode;
  } finally {
    await servers?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const configured = () => ({
  mysqlUrl: process.env.MYSQL_URL || undefined,
  redisUrl: process.env.REDIS_URL || undefined,
});

await runEntry(main);
process.exit();
