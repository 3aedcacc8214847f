import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { asGraphQLError } from '../as-graphql-error.js';
import { FetchRequest, type Fetcher } from '../fetch-request.js';
import type { PlannedOperation } from '../plan.js';
import type { Executed, ExecuteRequest, PreparedOperation } from '../prepared-operation.js';
import type { LoadedSupergraph } from '../supergraph.js';

type Process = GraphQLDataSource['process'];
type RequestContext = Parameters<typeof executeQueryPlan>[2];

/** An operation in the hands of Apollo's own executor. */
export class StockOperation<C> implements PreparedOperation<C> {
  readonly way = 'stock';
  /** Apollo hands over the text of a fetch: what was made of it is kept, one for each fetch of the plan. */
  readonly #requests = new Map<string, FetchRequest>();

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly planned: PlannedOperation,
    private readonly fetchers: Readonly<Record<string, Fetcher<C>>>,
  ) {}

  async execute({ variables, context }: ExecuteRequest<C>): Promise<Executed> {
    const { supergraph, planned } = this;
    const request = { request: { variables }, context, metrics: {} };
    const { data, errors, extensions } = await executeQueryPlan(
      { kind: 'QueryPlan', ...(planned.node ? { node: planned.node } : {}) },
      this.#services(),
      request as unknown as RequestContext,
      { schema: supergraph.clientSchema, operation: planned.definition, fragments: planned.fragments },
      supergraph.supergraphSchema,
      supergraph.apiSchema,
    );
    return {
      data: data === undefined ? undefined : JSON.stringify(data),
      errors: (errors ?? []).map(asGraphQLError),
      ...(extensions ? { extensions } : {}),
    };
  }

  #services(): Record<string, GraphQLDataSource> {
    return Object.fromEntries(
      Object.entries(this.fetchers).map(([name, fetcher]) => [
        name,
        { process: this.#process(name, fetcher) } as GraphQLDataSource,
      ]),
    );
  }

  #process(subgraph: string, fetcher: Fetcher<C>): Process {
    return async ({ request, context }) => {
      const { query = '', variables = {} } = request;
      const key = `${subgraph} ${query}`;
      let made = this.#requests.get(key);
      if (!made)
        this.#requests.set(key, (made = new FetchRequest(subgraph, kindOf(query, variables), query)));
      const answer = await fetcher(made, JSON.stringify(variables), context as C);
      return answer;
    };
  }
}

function kindOf(query: string, variables: object): FetchRequest['kind'] {
  if (query.startsWith('mutation')) return 'mutation';
  return 'representations' in variables ? 'entities' : 'query';
}
