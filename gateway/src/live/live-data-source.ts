import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { LIVE_SUBGRAPH, ownSdl } from '../own-sdl.js';

/**
 * Answers the first fetch of a subscription's plan from the change itself, by running
 * it on a schema made of live.graphql. Every execution makes objects of its own, because the rest of the plan writes
 * the entities' other fields into them.
 */
export class LiveDataSource implements GraphQLDataSource<OperationContext> {
  readonly #schema = buildSubgraphSchema({
    typeDefs: parse(ownSdl(LIVE_SUBGRAPH)),
  });

  async process(fetch: Parameters<GraphQLDataSource<OperationContext>['process']>[0]) {
    const { change } = fetch.context as OperationContext;
    if (!change || !('incomingRequestContext' in fetch))
      throw new Error('Only a change can be answered here');
    const { data, errors } = await execute({
      schema: this.#schema,
      document: fetch.document ?? parse(fetch.request.query ?? ''),
      rootValue: { [change.field]: change.payload },
      variableValues: fetch.request.variables,
    });
    return { data, errors };
  }
}
