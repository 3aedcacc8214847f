import cluster from 'node:cluster';
import type { Registry } from '@tradegraph/service-kit';
import { isTo, type FromWorker } from './messages.js';

/** A worker's place among those that share the port. */
export interface Seat {
  /** Another for each worker that was ever started: its series are a process' own. */
  number: number;
  /** Offers this worker's metrics to the others. The answer asks for those of all: who scrapes the port can't choose whom. */
  share(registry: Registry): () => Promise<string>;
  /** To be called when the worker serves. */
  taken(): void;
}

/** Undefined in a gateway that is one process. */
export function takeSeat(): Seat | undefined {
  const { worker } = cluster;
  if (!worker) return undefined;
  const questions = new Map<number, (text: string) => void>();
  let last = 0;
  process.on('message', (message) => {
    if (!isTo(message, 'metrics')) return;
    questions.get(message.question)?.(message.text);
    questions.delete(message.question);
  });
  return {
    number: worker.id,
    share: (registry) => {
      process.on('message', (message) => {
        if (isTo(message, 'figures')) void answer(registry, message.question);
      });
      return askAll;
    },
    taken: () => tell({ type: 'ready' }),
  };
  function askAll(): Promise<string> {
    return new Promise((resolve) => {
      questions.set(++last, resolve);
      tell({ type: 'metrics', question: last });
    });
  }
}

/** Without a listener for the error, a first process that died just now would end this one before its requests end. */
const tell = (message: FromWorker) => process.send?.(message, undefined, undefined, () => undefined);

/** Figures that can't be read are left out, as those of a worker that is stuck. */
async function answer(registry: Registry, question: number): Promise<void> {
  const figures = await registry.getMetricsAsJSON().catch(() => undefined);
  if (figures) tell({ type: 'figures', question, figures });
}
