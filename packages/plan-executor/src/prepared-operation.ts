import type { GraphQLError } from 'graphql';

export interface ExecuteRequest<C> {
  /** As the client sent them, already found to be valid. */
  variables: Readonly<Record<string, unknown>>;
  context: C;
}

/** What an operation answered, before its errors are made fit for a client. */
export interface Executed {
  /** The JSON text of `data`; undefined when the operation failed as a whole. */
  data: string | undefined;
  /** With paths, and with `serviceName` where a subgraph reported them. */
  errors: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}

/** An operation that is planned and compiled; any number of executions may be under way. */
export interface PreparedOperation<C> {
  /** `compiled`, or `stock` for what only Apollo's executor does. */
  readonly way: 'compiled' | 'stock';
  /** Does not reject for what subgraphs do. */
  execute(request: ExecuteRequest<C>): Promise<Executed>;
}
