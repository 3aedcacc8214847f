import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { FetchAnswer, Fetcher } from '@tradegraph/plan-executor';
import type { Logger } from '@tradegraph/service-kit';
import { execute, parse } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { OPERATIONS_SUBGRAPH, ownSdl } from '../own-sdl.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import { operationsResolvers } from './operations-resolvers.js';
import { SubgraphOperations } from './subgraph-operations.js';

/** The subgraph of the operators' root fields; it has no server, and asks every other subgraph's internal routes. */
export function operationsFetcher(
  clients: readonly SubgraphClient[],
  logger: Logger,
): Fetcher<OperationContext> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(ownSdl(OPERATIONS_SUBGRAPH)),
    resolvers: operationsResolvers(
      clients.map((client) => new SubgraphOperations(client, logger)),
    ) as GraphQLResolverMap<unknown>,
  });
  return async ({ document }, variables, contextValue) => {
    const variableValues = JSON.parse(variables) as Record<string, unknown>;
    const { data, errors } = await execute({ schema, document, contextValue, variableValues });
    return asAnswer({ data, errors });
  };
}

/** As it would come over a wire: objects that the rest of the plan may write into, errors as clients read them. */
const asAnswer = (answer: object): FetchAnswer => JSON.parse(JSON.stringify(answer)) as FetchAnswer;
