import type { GraphQLError } from 'graphql';

export type Json = Record<string, unknown>;

/** One execution under way. */
export interface Run<C> {
  /** What subgraphs have answered so far, one object for all fetches. */
  readonly data: Json;
  readonly errors: GraphQLError[];
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables of @skip and @include, defaults filled in. */
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly context: C;
}

/** A part of a plan. `targets` are the objects that it adds to, none of them null. */
export type Step<C> = (run: Run<C>, targets: readonly Json[]) => Promise<void> | undefined;
