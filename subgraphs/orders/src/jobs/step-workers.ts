import type { Services } from '@tradegraph/subgraph-kit';
import type { Flow } from '../commands/flow.js';
import { TASK_KINDS, type TaskKind } from '../domain/order-process.js';
import { dueKinds } from '../repositories/task-repository.js';
import { workOrderTasks } from './work-order-tasks.js';

/** While one batch waits for the stock's answer, the next one is planned. */
const WORKERS: Partial<Record<TaskKind, number>> = { ALLOCATE: 2 };

/** Has the steps that are due taken, each kind beside the others, so that none waits for another kind's batch. */
export class StepWorkers {
  readonly #working = new Map<Promise<void>, TaskKind>();
  readonly #stopping = new AbortController();

  constructor(
    private readonly flow: Flow,
    private readonly eventLog: Services['eventLog'],
  ) {}

  /** One statement for all kinds: mostly nothing is due. */
  async look(): Promise<void> {
    for (const kind of await dueKinds(this.flow.dataSource, TASK_KINDS, this.flow.clock.now())) {
      const busy = [...this.#working.values()].filter((one) => one === kind).length;
      for (let worker = busy; worker < (WORKERS[kind] ?? 1); worker++) this.#start(kind);
    }
  }

  /** Waits for the batches that are under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#working.keys());
  }

  #start(kind: TaskKind): void {
    const work = workOrderTasks(this.flow, kind, this.eventLog, this.#stopping.signal)
      .catch((error: unknown) => this.flow.logger.error({ err: error, kind }, 'Steps could not be taken'))
      .finally(() => this.#working.delete(work));
    this.#working.set(work, kind);
  }
}
