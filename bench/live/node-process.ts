import { createWriteStream } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasExited, spawnTied, stopChild, whenExited } from '../../scripts/process/child.js';
import { cpuSecondsOf } from './cpu-seconds.js';

/** Memory after a collection, in bytes, and processor time so far, in microseconds. */
export interface Gauge {
  rss: number;
  heapUsed: number;
  external: number;
  arrayBuffers: number;
  cpu: { user: number; system: number };
}

export interface NodeProcessOptions {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  readyUrl: string;
}

const READY_MS = 60_000;

/** One measured process, which can be killed and started again. */
export class NodeProcess {
  #child: ChildProcess | undefined;

  constructor(private readonly options: NodeProcessOptions) {}

  /** Resolves when it answers that it is ready. */
  async start(): Promise<this> {
    const { args, env, logFile, readyUrl } = this.options;
    const flags = ['--expose-gc', '--import', new URL('./gauge.mjs', import.meta.url).pathname];
    const stdio: ('ignore' | 'pipe' | 'ipc')[] = ['ignore', 'pipe', 'pipe', 'ipc'];
    const child = spawnTied(process.execPath, [...flags, ...args], { env, stdio });
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.#child = child;
    for (const deadline = Date.now() + READY_MS; !(await answers(readyUrl)); await sleep(20)) {
      if (hasExited(child) || Date.now() > deadline)
        throw new Error(`A process does not start: see ${logFile}`);
    }
    return this;
  }

  gauge(): Promise<Gauge> {
    const child = this.#running();
    return new Promise((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as Gauge));
      child.send('gauge', (error) => error && reject(error));
    });
  }

  cpuSeconds(): number {
    return cpuSecondsOf(this.#running().pid!);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const child = this.#running();
    child.kill('SIGKILL');
    await whenExited(child);
  }

  async stop(): Promise<void> {
    if (this.#child) await stopChild(this.#child, 12_000);
  }

  #running(): ChildProcess {
    if (!this.#child) throw new Error('The process was not started');
    return this.#child;
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}
