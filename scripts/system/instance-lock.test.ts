import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity, stillRuns } from '../process/process-identity.js';
import { lockInstance } from './instance-lock.js';

describe('lockInstance', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tradegraph-lock-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('refuses a second start and names the process that runs', async () => {
    const lock = await lockInstance(dataDir);
    await expect(lockInstance(dataDir)).rejects.toThrow(
      `Tradegraph already runs from this folder (process ${process.pid};`,
    );
    lock.release();
    (await lockInstance(dataDir)).release();
  });

  it('ends the servers that a killed start left, before it goes on', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    const server = processIdentity(child.pid as number) as string;
    const socketDir = mkdtempSync(join(tmpdir(), 'tradegraph-sockets-'));
    writeFileSync(
      join(dataDir, 'instance.lock'),
      JSON.stringify({ owner: '999999:1', servers: [server], socketDir }),
    );
    const lock = await lockInstance(dataDir);
    expect([stillRuns(server), existsSync(socketDir)]).toEqual([false, false]);
    expect(readFileSync(join(dataDir, 'instance.lock'), 'utf8')).toContain(processIdentity(process.pid));
    lock.release();
  });

  it('takes another process with the same id for another process', async () => {
    writeFileSync(join(dataDir, 'instance.lock'), JSON.stringify({ owner: `${process.pid}:1`, servers: [] }));
    (await lockInstance(dataDir)).release();
  });

  it('goes on after a torn lock file', async () => {
    writeFileSync(join(dataDir, 'instance.lock'), '{"own');
    (await lockInstance(dataDir)).release();
  });
});
