import type { ChildProcess } from 'node:child_process';
import { spawnTied, stopChild } from '../../scripts/process/child.js';
import { cpuSecondsOf } from '../live/cpu-seconds.js';
import { givePrecedence, onCore } from '../live/node-process.js';

interface WorkerOptions {
  core: number | undefined;
  precedence: boolean;
  env?: NodeJS.ProcessEnv;
}

/** A process of the benchmark's own, asked over its IPC channel, one question at a time. */
export class Worker {
  readonly #child: ChildProcess;

  constructor(file: string, { core, precedence, env = process.env }: WorkerOptions) {
    const [program = '', ...rest] = onCore(core, [process.execPath, file]);
    this.#child = spawnTied(program, rest, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    if (precedence) givePrecedence(this.#child.pid!);
  }

  ask<T>(question: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const died = (code: number | null) =>
        reject(new Error(`A process of the benchmark ended with ${code}`));
      this.#child.once('exit', died);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', died);
        resolve(answer as T);
      });
      this.#child.send(question);
    });
  }

  cpuSeconds(): number {
    return cpuSecondsOf(this.#child.pid!);
  }

  async stop(): Promise<void> {
    await stopChild(this.#child, 2_000);
  }
}
