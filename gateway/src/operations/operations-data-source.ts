import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { Logger } from '@tradegraph/service-kit';
import { execute, parse } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { OPERATIONS_SUBGRAPH, ownSdl } from '../own-sdl.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import { operationsResolvers } from './operations-resolvers.js';
import { SubgraphOperations } from './subgraph-operations.js';

/** The subgraph of the operators' root fields; it has no server, and asks every other subgraph's internal routes. */
export function operationsDataSource(
  clients: readonly SubgraphClient[],
  logger: Logger,
): GraphQLDataSource<OperationContext> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(ownSdl(OPERATIONS_SUBGRAPH)),
    resolvers: operationsResolvers(
      clients.map((client) => new SubgraphOperations(client, logger)),
    ) as GraphQLResolverMap<unknown>,
  });
  return {
    process: async ({ request, context }) => {
      const { data, errors } = await execute({
        schema,
        document: parse(request.query ?? ''),
        contextValue: context as OperationContext,
        variableValues: request.variables,
      });
      return { data, errors };
    },
  };
}
