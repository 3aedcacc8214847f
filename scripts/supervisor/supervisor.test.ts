import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stillRuns, processIdentity } from '../process/process-identity.js';
import { freePorts } from '../system/ports.js';
import type { ProcessSpec, SupervisorTiming } from './supervised-process.js';
import type { Supervisor } from './supervisor.js';
import { supervise } from './supervisor.js';

const timing: SupervisorTiming = {
  baseMs: 50,
  capMs: 400,
  stableMs: 60_000,
  readyTimeoutMs: 10_000,
  graceMs: 400,
};

describe('supervise', () => {
  let folder: string;
  let journal: string;
  let ports: Record<string, number>;
  let said: string[];
  let lines: string[];
  let supervisor: Supervisor;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tradegraph-supervisor-'));
    journal = join(folder, 'journal');
    ports = await freePorts('127.0.0.1');
    [said, lines] = [[], []];
  });
  afterEach(async () => {
    await supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const fake = (name: string, mode = 'good'): ProcessSpec => ({
    name,
    command: process.execPath,
    args: [join(process.cwd(), 'scripts/testing/fixtures/fake-service.mjs')],
    env: { ...process.env, NAME: name, PORT: String(ports[name]), JOURNAL: journal, MODE: mode },
    readyUrl: `http://127.0.0.1:${ports[name]}/health/ready`,
  });
  const run = (...stages: ProcessSpec[][]) => {
    const hooks = {
      log: (line: string) => said.push(line),
      onLine: (_: string, line: string) => lines.push(line),
    };
    return (supervisor = supervise(stages, hooks, timing));
  };
  const events = () => readFileSync(journal, 'utf8').trim().split('\n');
  const until = async (condition: () => boolean) => {
    for (let i = 0; i < 400 && !condition(); i += 1) await sleep(25);
    expect(condition()).toBe(true);
  };

  it('starts the gateway after every subgraph, passes their lines on, and stops it before them', async () => {
    await run([fake('catalog'), fake('orders')], [fake('gateway')]).ready;
    expect(events().at(-1)).toMatch(/^gateway started/);
    await until(() => lines.some((line) => line.includes('orders listens')));
    const identities = supervisor.processes().map(({ pid }) => processIdentity(pid as number) as string);
    await supervisor.stop();
    expect(events()[4]).toBe('gateway stopped');
    expect(events().slice(5).sort()).toEqual([
      'catalog asked',
      'catalog stopped',
      'orders asked',
      'orders stopped',
    ]);
    expect(identities.filter(stillRuns)).toEqual([]);
  });

  it('starts a killed process again, says so, and waits longer each time', async () => {
    await run([fake('catalog')]).ready;
    const catalog = supervisor.process('catalog');
    for (let restart = 1; restart <= 3; restart += 1) {
      const pid = catalog?.pid as number;
      process.kill(pid, 'SIGKILL');
      await until(() => catalog?.pid !== undefined && catalog.pid !== pid);
      expect(catalog?.restarts).toBe(restart);
    }
    expect(said).toEqual(
      ['0.05', '0.1', '0.2'].map((s) => `catalog ended (signal SIGKILL); starting it again in ${s} s.`),
    );
  });

  it('ends the start with what a process said last when it cannot start, leaving nothing running', async () => {
    await expect(run([fake('catalog'), fake('orders', 'cannot-start')]).ready).rejects.toThrow(
      'orders does not start (exit code 3): the database is on fire',
    );
    expect(supervisor.processes().map(({ pid }) => pid)).toEqual([undefined, undefined]);
    expect(events().filter((event) => event.startsWith('orders started'))).toHaveLength(3);
  });

  it('kills a process that does not stop in time, and says so', async () => {
    await run([fake('catalog', 'stubborn')]).ready;
    const identity = processIdentity(supervisor.process('catalog')?.pid as number) as string;
    await supervisor.stop();
    expect(stillRuns(identity)).toBe(false);
    expect(said).toEqual(['catalog did not stop within 0.4 s and was killed.']);
  });

  it('can be stopped while a process is not ready yet', async () => {
    const { ready } = run([fake('catalog', 'never-ready')]);
    const outcome = expect(ready).rejects.toThrow('catalog was stopped before it was ready.');
    await until(() => supervisor.process('catalog')?.pid !== undefined);
    await supervisor.stop();
    await outcome;
  });

  it('replaces a process for new code without counting a failure', async () => {
    await run([fake('catalog')]).ready;
    const catalog = supervisor.process('catalog');
    const pid = catalog?.pid;
    await catalog?.replace();
    await until(() => catalog?.pid !== undefined && catalog.pid !== pid);
    expect([catalog?.restarts, said]).toEqual([0, []]);
  });
});
