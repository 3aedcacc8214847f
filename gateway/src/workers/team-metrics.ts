import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { Registry, type Logger } from '@tradegraph/service-kit';
import { AggregatorRegistry, Counter } from 'prom-client';
import { isFrom, type Figures, type ToWorker } from './messages.js';

/** Well below the 10 s after which Prometheus gives a scrape up. */
const ANSWERED_WITHIN_MS = 2_000;

/**
 * The metrics of several workers in one text. One that is stuck or dies costs its own figures and nobody else's:
 * `AggregatorRegistry.clusterMetrics` fails as a whole, and asks those that still start too.
 */
export class TeamMetrics {
  readonly #waiting = new Map<number, (figures: Figures) => void>();
  readonly #own = new Registry();
  readonly #missing = new Counter({
    name: 'tradegraph_worker_metrics_missing_total',
    help: 'Answers to /metrics without the figures of a worker, which did not tell them in time.',
    registers: [this.#own],
  });
  #last = 0;

  constructor(private readonly logger: Logger) {
    this.#own.setDefaultLabels({ service: 'gateway' });
    cluster.on('message', (_, message) => {
      if (isFrom(message, 'figures')) this.#waiting.get(message.question)?.(message.figures);
    });
  }

  async textOf(workers: Iterable<Worker>): Promise<string> {
    const told = await Promise.all([...workers].map((worker) => this.#ask(worker)));
    const figures = [...told.filter((each) => each !== undefined), await this.#own.getMetricsAsJSON()];
    return AggregatorRegistry.aggregate(figures).metrics();
  }

  async #ask(worker: Worker): Promise<Figures | undefined> {
    const question = ++this.#last;
    const answer = new Promise<Figures>((resolve) => this.#waiting.set(question, resolve));
    tell(worker, { type: 'figures', question });
    const figures = await Promise.race([answer, sleep(ANSWERED_WITHIN_MS, undefined, { ref: false })]);
    this.#waiting.delete(question);
    if (figures) return figures;
    this.#missing.inc();
    this.logger.warn({ worker: worker.id }, 'a worker does not tell its metrics: they are left out');
  }
}

/** One that is just dying can't be told anything; its exit is noticed elsewhere. */
export function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
