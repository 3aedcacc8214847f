import { parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';

/** One fetch of a plan, as a subgraph is asked. What does not change between executions is made once. */
export class FetchRequest {
  /** The beginning of a request's body, up to the variables: `{"query":"…","variables":`. */
  readonly bodyHead: string;
  #document: DocumentNode | undefined;

  constructor(
    readonly subgraph: string,
    /** `entities` reads references; it is safe to repeat like `query`. */
    readonly kind: 'query' | 'mutation' | 'entities',
    /** Without an operation name, so that equal fetches of different operations are equal text. */
    readonly query: string,
  ) {
    this.bodyHead = `{"query":${JSON.stringify(query)},"variables":`;
  }

  /** For fetchers that execute in the process itself. */
  get document(): DocumentNode {
    return (this.#document ??= parse(this.query));
  }
}

export interface FetchAnswer {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
}

/**
 * Asks a subgraph. `variables` is JSON text, `{}` without any. The answer belongs to this execution alone: it is
 * written into. A rejection costs the fields of this fetch and becomes an error of the operation as it is.
 */
export type Fetcher<C> = (request: FetchRequest, variables: string, context: C) => Promise<FetchAnswer>;
