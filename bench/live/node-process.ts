import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { ChildProcess, Serializable } from 'node:child_process';
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
  /** Sent with the question whether it is ready. */
  readyHeaders?: Record<string, string>;
  /** The only processor that it may use; any when left out. */
  core?: number | undefined;
  precedence?: boolean;
}

const READY_MS = 60_000;

/** One measured process, which can be killed and started again. */
export class NodeProcess {
  #child: ChildProcess | undefined;

  constructor(private readonly options: NodeProcessOptions) {}

  /** Resolves when it answers that it is ready. */
  async start(): Promise<this> {
    const { args, env, logFile, readyUrl, readyHeaders, core } = this.options;
    const flags = ['--expose-gc', '--import', new URL('./gauge.mjs', import.meta.url).pathname];
    const [program = '', ...rest] = onCore(core, [process.execPath, ...flags, ...args]);
    const log = openSync(logFile, 'a');
    const child = spawnTied(program, rest, { env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.#child = child;
    if (this.options.precedence) givePrecedence(this.pid);
    for (const deadline = Date.now() + READY_MS; !(await answers(readyUrl, readyHeaders)); await sleep(20)) {
      if (hasExited(child) || Date.now() > deadline)
        throw new Error(`A process does not start: see ${logFile}`);
    }
    return this;
  }

  gauge(): Promise<Gauge> {
    return this.#ask<Gauge>('gauge');
  }

  /** From now on until `writeProfile`, where its processor time goes is sampled. */
  startProfile(): void {
    this.#running().send({ profile: 'start' });
  }

  /** In the format that Chromium's developer tools and speedscope open. */
  async writeProfile(file: string): Promise<void> {
    await this.#ask({ profile: file });
  }

  cpuSeconds(): number {
    return cpuSecondsOf(this.pid);
  }

  get pid(): number {
    return this.#running().pid!;
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

  #ask<T>(request: Serializable): Promise<T> {
    const child = this.#running();
    return new Promise((resolve, reject) => {
      child.once('message', (answer) => resolve(answer as T));
      child.send(request, (error) => error && reject(error));
    });
  }

  #running(): ChildProcess {
    if (!this.#child) throw new Error('The process was not started');
    return this.#child;
  }
}

/**
 * Gives a process precedence over whatever else the machine does, where the kernel groups processes by session (and
 * nothing where it does not, or where we may not).
 */
export function givePrecedence(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, '-10');
  } catch {
    // measured without
  }
}

/** A command that keeps to one processor (`taskset`, util-linux, which replaces itself by the program). */
export const onCore = (core: number | undefined, command: string[]): string[] =>
  core === undefined ? command : ['taskset', '-c', String(core), ...command];

async function answers(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}
