import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A stand-in for npm, the one outside program here: it notes each call and takes its time. */
const FAKE_NPM = '#!/bin/sh\necho "$*" >> calls\nsleep 0.5\nmkdir -p node_modules\n[ ! -e broken ]\n';

describe('ensure-packages', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tradegraph-packages-'));
    mkdirSync(join(root, 'bin'));
    writeFileSync(join(root, 'bin/npm'), FAKE_NPM);
    chmodSync(join(root, 'bin/npm'), 0o755);
    writeFileSync(join(root, 'package.json'), JSON.stringify({ engines: { node: '^20.19.0 || >=22.13.0' } }));
    lock('1.0.0');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lock = (version: string) =>
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/a': { version } } }),
    );
  const run = () =>
    promisify(execFile)(process.execPath, [join(process.cwd(), 'scripts/ensure-packages.mjs')], {
      env: {
        ...process.env,
        TRADEGRAPH_ROOT: root,
        PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}`,
      },
    });
  const calls = () =>
    existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').split('\n').length - 1 : 0;

  it('installs once, says so, and is silent afterwards', async () => {
    expect((await run()).stdout).toMatch(/^Installing npm packages .*\nPackages installed/);
    expect(await run()).toEqual({ stdout: '', stderr: '' });
    expect(calls()).toBe(1);
  });

  it('installs again when the lock file changed', async () => {
    await run();
    lock('1.0.1');
    await run();
    expect(calls()).toBe(2);
  });

  it('installs once when several run at the same time', async () => {
    const outputs = await Promise.all([run(), run(), run()]);
    expect(calls()).toBe(1);
    expect(outputs.filter(({ stdout }) => stdout.includes('Packages installed'))).toHaveLength(1);
  });

  it('leaves alone what npm install has put there already', async () => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(
      join(root, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }),
    );
    await run();
    expect(calls()).toBe(0);
    lock('1.0.1');
    await run();
    expect(calls()).toBe(1);
  });

  it('fails with a way out when npm fails, and tries again next time', async () => {
    writeFileSync(join(root, 'broken'), '');
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('✖ npm ci failed') as string,
    });
    rmSync(join(root, 'broken'));
    expect((await run()).stdout).toContain('Packages installed');
  });

  it('refuses a Node that is not supported', async () => {
    writeFileSync(join(root, 'package.json'), JSON.stringify({ engines: { node: '>=99.0.0' } }));
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^✖ Node .* is not supported: install Node >=99\.0\.0/) as string,
    });
  });
});
