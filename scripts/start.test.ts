import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './system/ports.js';
import { SERVICES } from './system/services.js';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** What a person sees who runs `npm start` when something is in the way. */
describe('npm start', () => {
  let dataDir: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tradegraph-start-'));
    const ports = await freePorts('127.0.0.1');
    const variables = SERVICES.map(({ name, portVariable }) => [portVariable, String(ports[name])]);
    environment = {
      TRADEGRAPH_DATA_DIR: dataDir,
      ...(Object.fromEntries(variables) as Record<string, string>),
    };
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    new Promise<Outcome>((resolve) => {
      const options = { env: { ...process.env, ...environment, ...env } };
      const child = execFile(
        process.execPath,
        ['--import', 'tsx', 'scripts/start.ts', ...args],
        options,
        (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
      child.stdin?.end();
    });

  it('lists every port and variable on --help', async () => {
    const { code, stdout } = await start(['--help']);
    expect(code).toBe(0);
    for (const { portVariable, defaultPort } of SERVICES) {
      expect(stdout).toMatch(new RegExp(`^ {2}${portVariable} .*\\(${defaultPort}\\)$`, 'm'));
    }
    for (const name of [
      'MYSQL_URL',
      'REDIS_URL',
      'HOST',
      'TOKEN_SECRET',
      'LOG_LEVEL',
      '--reset',
      '--no-demo',
    ]) {
      expect(stdout).toContain(name);
    }
  });

  it('ends with one line and exit code 1 when a port is taken, and keeps no lock', async () => {
    const server = createServer();
    await new Promise<void>((resolve) =>
      server.listen(Number(environment['ORDERS_PORT']), '127.0.0.1', resolve),
    );
    const { code, stderr } = await start([]);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(
        `^✖ Port ${environment['ORDERS_PORT']} \\(orders\\) is taken by process ${process.pid} .*\\n$`,
      ),
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('ends with one line and exit code 1 when MySQL refuses the login', async () => {
    const url = new URL(process.env['MYSQL_URL'] as string);
    [url.username, url.password] = ['nobody', 'wrong'];
    const { code, stderr } = await start([], { MYSQL_URL: url.href });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✖ MySQL at .* refuses the login of "nobody" .*MYSQL_URL\.\n$/);
    expect(stderr).not.toContain('wrong');
  });

  it('deletes nothing without a confirmation', async () => {
    const { code, stderr } = await start(['--reset']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✖ --reset asks before it deletes.*add --yes\.\n$/);
  });
});
