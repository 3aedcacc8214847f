import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@tradegraph/service-kit';
import { isFrom } from './messages.js';
import { TeamMetrics, tell } from './team-metrics.js';

const READY_WITHIN_MS = 60_000;
/** A worker that dies at once would otherwise be started a hundred times a second. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** Longer than a worker gives itself to stop. */
const GONE_WITHIN_MS = 15_000;

/** Processes that share one port. One that dies is started again; all are replaced one by one, without a gap. */
export class WorkerTeam {
  readonly #metrics: TeamMetrics;
  readonly #serving = new Set<Worker>();
  #stopping = false;
  #replacing: Promise<void> | undefined;

  constructor(
    private readonly size: number,
    private readonly logger: Logger,
  ) {
    this.#metrics = new TeamMetrics(logger);
    cluster.on('message', (worker, message) => {
      if (isFrom(message, 'metrics')) void this.#tellMetrics(worker, message.question);
    });
  }

  /** Resolves when all of them serve. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.size }, () => this.#hire()));
    this.logger.info({ workers: this.size }, 'all workers serve');
  }

  /**
   * A new one serves before an old one is asked to end, so that the port is always answered. Where a new one does not
   * come up, the old ones stay. Asked again meanwhile, it is the same replacement.
   */
  replaceAll(): Promise<void> {
    return (this.#replacing ??= this.#replaceEach().finally(() => (this.#replacing = undefined)));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(workers.map(dismiss));
  }

  async #replaceEach(): Promise<void> {
    for (const old of [...this.#serving]) {
      if (this.#stopping) return;
      if (!this.#serving.has(old)) continue; // it died meanwhile, and gets a successor by itself
      try {
        await this.#hire();
      } catch (error) {
        this.logger.error({ err: error }, 'a new worker does not come up: the old ones stay');
        return;
      }
      this.#serving.delete(old);
      await dismiss(old);
    }
    this.logger.info({ workers: this.#serving.size }, 'all workers are replaced');
  }

  async #hire(): Promise<void> {
    const worker = cluster.fork();
    const exit = new Promise<false>((resolve) => worker.once('exit', () => resolve(false)));
    if (!(await Promise.race([isReady(worker), exit, sleep(READY_WITHIN_MS, false, { ref: false })]))) {
      worker.process.kill('SIGKILL');
      throw new Error(`Worker ${worker.id} did not come up; its own lines say why`);
    }
    this.#serving.add(worker);
    this.logger.info({ worker: worker.id, pid: worker.process.pid }, 'a worker serves');
    void exit.then(() => this.#mourn(worker));
  }

  async #mourn(worker: Worker): Promise<void> {
    if (!this.#serving.delete(worker) || this.#stopping) return;
    this.logger.error({ worker: worker.id }, 'a worker died: another one is started');
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, 2 * wait)) {
      await sleep(wait);
      // A replacement may have filled the place.
      if (this.#stopping || this.#serving.size >= this.size) return;
      try {
        return await this.#hire();
      } catch (error) {
        this.logger.error({ err: error }, 'a worker does not come up: it is tried again');
      }
    }
  }

  /** Of those that serve, and of the one that asks: it may be just before that, or after. */
  async #tellMetrics(asking: Worker, question: number): Promise<void> {
    const text = await this.#metrics.textOf(new Set([...this.#serving, asking]));
    tell(asking, { type: 'metrics', question, text });
  }
}

function isReady(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.on('message', (message) => {
      if (isFrom(message, 'ready')) resolve(true);
    });
  });
}

/** Lets it end what it is at; resolves when it is gone. */
async function dismiss(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const exit = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const late = setTimeout(() => worker.process.kill('SIGKILL'), GONE_WITHIN_MS);
  await exit;
  clearTimeout(late);
}
