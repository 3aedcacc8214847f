import type { EventSource } from '@tradegraph/events';

/** One event as subscribers see it. Shared by all of them, so nobody may change it. */
export interface LiveChange {
  readonly field: string;
  readonly source: EventSource;
  readonly sequence: number;
  readonly cursor: string;
  readonly correlationId: string;
  /** The trace that the event came out of, when that was traced. */
  readonly traceparent?: string | undefined;
  /** What filters ask about, by dimension; with several values, one that matches is enough. */
  readonly facts: ChangeFacts;
  /** The fields that the event itself answers, in the shape of live.graphql. */
  readonly payload: object;
}

export type ChangeFacts = Readonly<Record<string, string | readonly string[] | null>>;

/** The values that a change has in one dimension. */
export function factsOf(facts: ChangeFacts, dimension: string): readonly string[] {
  const value = facts[dimension] ?? [];
  return typeof value === 'string' ? [value] : value;
}
