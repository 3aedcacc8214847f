import type { MetricObject } from 'prom-client';

/** The figures of one process, as Prometheus' client takes them out of its registry. */
export type Figures = MetricObject[];

/**
 * What a worker tells the process that started it: that it serves, that somebody asks for everybody's metrics, and its
 * own figures.
 */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'metrics'; question: number }
  | { type: 'figures'; question: number; figures: Figures };

/** The answer to somebody's question, in Prometheus' text; and the question for the worker's own figures. */
export type ToWorker =
  { type: 'metrics'; question: number; text: string } | { type: 'figures'; question: number };

const hasType = (message: unknown, type: string): boolean =>
  (message as { type?: unknown } | null)?.type === type;

/** Node's own cluster talks over the same line. */
export const isFrom = <T extends FromWorker['type']>(
  message: unknown,
  type: T,
): message is FromWorker & { type: T } => hasType(message, type);

export const isTo = <T extends ToWorker['type']>(
  message: unknown,
  type: T,
): message is ToWorker & { type: T } => hasType(message, type);
