import cluster from 'node:cluster';
import { HttpError, type Registry } from '@tradegraph/service-kit';
import { AggregatorRegistry } from 'prom-client';
import { isOurs, type FromWorker, type ToWorker } from './messages.js';

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
  const questions = new Map<number, (text: string | undefined) => void>();
  let last = 0;
  process.on('message', (message) => {
    if (!isOurs<ToWorker>(message, 'metrics')) return;
    questions.get(message.question)?.(message.text);
    questions.delete(message.question);
  });
  const tell = (message: FromWorker) => process.send?.(message);
  return {
    number: worker.id,
    share: (registry) => {
      new AggregatorRegistry(); // listens for the question
      AggregatorRegistry.setRegistries(registry);
      return askAll;
    },
    taken: () => tell({ type: 'ready' }),
  };
  async function askAll(): Promise<string> {
    const text = await new Promise<string | undefined>((resolve) => {
      questions.set(++last, resolve);
      tell({ type: 'metrics', question: last });
    });
    if (text !== undefined) return text;
    throw new HttpError(503, 'SERVICE_UNAVAILABLE', 'A worker does not tell its metrics; ask again');
  }
}
