/** What a worker tells the process that started it: that it serves, and that somebody asks for everybody's metrics. */
export type FromWorker = { type: 'ready' } | { type: 'metrics'; question: number };

/** The answer to the latter: Prometheus' text, or undefined when a worker did not answer in time. */
export interface ToWorker {
  type: 'metrics';
  question: number;
  text: string | undefined;
}

export const isOurs = <T extends { type: string }>(message: unknown, type: T['type']): message is T =>
  (message as { type?: unknown } | null)?.type === type;
