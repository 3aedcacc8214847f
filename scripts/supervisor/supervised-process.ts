import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeExit, hasExited, spawnTied, stopChild, whenExited } from '../process/child.js';
import { OperatorError } from '../process/operator-error.js';
import type { BackoffTiming } from './backoff.js';
import { backoffDelay, DEFAULT_TIMING } from './backoff.js';
import { readLines, wordsOf } from './log-lines.js';

export interface ProcessSpec {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Answers 200 when the process is ready for work. */
  readyUrl: string;
}

export interface ProcessHooks {
  /** A line that the process wrote. */
  onLine(name: string, line: string): void;
  /** What the supervisor has to say about it. */
  log(line: string): void;
  /** After each start that became ready: the pid is another one. */
  onReady?(name: string): void;
}

export interface SupervisorTiming extends BackoffTiming {
  readyTimeoutMs: number;
  graceMs: number;
}

export const SUPERVISOR_TIMING: SupervisorTiming = {
  ...DEFAULT_TIMING,
  readyTimeoutMs: 60_000,
  graceMs: 12_000,
};

/** Before the first readiness: a process that can't start at all should end the start, not try for ever. */
const START_ATTEMPTS = 3;
const POLL_MS = 50;

/** One process that is kept running: started again with a growing wait when it dies, until it is stopped. */
export class SupervisedProcess {
  restarts = 0;
  private child: ChildProcess | undefined;
  private readonly stopping = new AbortController();
  private replacing = false;
  private everReady = false;
  private lastWords = '';
  private running: Promise<void> = Promise.resolve();

  constructor(
    readonly spec: ProcessSpec,
    private readonly hooks: ProcessHooks,
    private readonly timing: SupervisorTiming = SUPERVISOR_TIMING,
  ) {}

  get pid(): number | undefined {
    return this.child !== undefined && !hasExited(this.child) ? this.child.pid : undefined;
  }

  /** Resolves at the first readiness; throws when the process can't get there. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.running = this.keepRunning(resolve, reject).finally(() =>
        reject(new Error(`${this.spec.name} was stopped before it was ready.`)),
      );
    });
  }

  /** Stops the running program and starts it again at once: for new code, it counts as no failure. */
  async replace(): Promise<void> {
    if (this.child === undefined || hasExited(this.child)) return;
    this.replacing = true;
    await stopChild(this.child, this.timing.graceMs);
  }

  /** Ends the process and its supervision; resolves when nothing of it runs. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.child !== undefined && (await stopChild(this.child, this.timing.graceMs)) === 'killed') {
      this.hooks.log(`${this.spec.name} did not stop within ${this.timing.graceMs / 1000} s and was killed.`);
    }
    await this.running;
  }

  private async keepRunning(ready: () => void, failed: (error: Error) => void): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      const started = Date.now();
      const child = this.launch();
      void this.watchReadiness(child, ready, failed);
      await whenExited(child);
      if (this.stopping.signal.aborted) return;
      if (this.replacing) {
        this.replacing = false;
        continue;
      }
      await drained(child);
      failures = Date.now() - started >= this.timing.stableMs ? 1 : failures + 1;
      if (!this.everReady && failures >= START_ATTEMPTS) return failed(this.startFailure(child));
      await this.waitBeforeRestart(child, failures);
    }
  }

  private launch(): ChildProcess {
    const { command, args, env } = this.spec;
    const child = spawnTied(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.on('error', (error) => this.hooks.log(`${this.spec.name}: ${error.message}`));
    for (const stream of [child.stdout, child.stderr] as Readable[]) {
      readLines(stream, (line) => {
        this.lastWords = wordsOf(line) ?? this.lastWords;
        this.hooks.onLine(this.spec.name, line);
      });
    }
    this.child = child;
    return child;
  }

  private async watchReadiness(child: ChildProcess, ready: () => void, failed: (error: Error) => void) {
    const deadline = Date.now() + this.timing.readyTimeoutMs;
    while (!hasExited(child) && !this.stopping.signal.aborted) {
      if (await isReady(this.spec.readyUrl)) {
        this.everReady = true;
        this.hooks.onReady?.(this.spec.name);
        return ready();
      }
      if (!this.everReady && Date.now() > deadline) {
        const seconds = this.timing.readyTimeoutMs / 1000;
        return failed(
          new OperatorError(`${this.spec.name} was not ready within ${seconds} s: ${this.lastWords}`),
        );
      }
      await sleep(POLL_MS);
    }
  }

  private async waitBeforeRestart(child: ChildProcess, failures: number): Promise<void> {
    const delay = backoffDelay(failures, this.timing);
    this.restarts += 1;
    this.hooks.log(
      `${this.spec.name} ended (${describeExit(child)}); starting it again in ${delay / 1000} s.`,
    );
    await sleep(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private startFailure(child: ChildProcess): OperatorError {
    const said = this.lastWords === '' ? '' : `: ${this.lastWords}`;
    return new OperatorError(`${this.spec.name} does not start (${describeExit(child)})${said}`);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The last words of a dead child may still be in its pipes. */
function drained(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
