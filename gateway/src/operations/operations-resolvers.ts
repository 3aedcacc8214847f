import { bizCodes, graphError, type Identity, type Viewer } from '@tradegraph/service-kit';
import { GraphQLError } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { deadLetterPage, parseLetterId, type PageRequest } from './dead-letter-pages.js';
import type { SubgraphOperations } from './subgraph-operations.js';

/** The root fields of operations.graphql. `@requiresScopes` there says for whom; the subgraphs check it again. */
export function operationsResolvers(subgraphs: readonly SubgraphOperations[]) {
  return {
    Query: {
      deadLetters: (_: unknown, request: PageRequest, { identity }: OperationContext) => {
        refuseLimited(identity.viewer);
        return deadLetterPage(subgraphs, request, identity);
      },
      consumerLag: (_: unknown, _arguments: object, { identity }: OperationContext) => {
        return Promise.all(subgraphs.map((subgraph) => lagOf(subgraph, identity)));
      },
    },
    Mutation: {
      replayDeadLetter: (
        _: unknown,
        { input }: { input: { id: string } },
        { identity }: OperationContext,
      ) => {
        refuseLimited(identity.viewer);
        return replay(subgraphs, input.id, identity);
      },
    },
    UserError: { __resolveType: () => 'BasicUserError' },
  };
}

/** What lies there may be of any warehouse and channel: the events stand in it whole. */
function refuseLimited({ warehouses, channels }: Viewer): void {
  if (!warehouses && !channels) return;
  throw graphError('FORBIDDEN', 'Dead letters are for whoever is not limited to warehouses or channels');
}

/** One that is away is a fact that the operator asked for, and no error. */
async function lagOf(subgraph: SubgraphOperations, identity: Identity) {
  const lag = await subgraph.lag(identity).catch(() => null);
  return { subgraph: subgraph.name, available: lag !== null, ...lag };
}

async function replay(subgraphs: readonly SubgraphOperations[], id: string, identity: Identity) {
  const parsed = parseLetterId(id);
  const subgraph = subgraphs.find(({ name }) => name === parsed?.subgraph);
  if (!parsed || !subgraph)
    return refused(`There is no dead letter "${id.slice(0, 60)}"; deadLetters lists them`);
  try {
    const { replayed, stoppedAt } = await subgraph.replay(parsed.number, identity);
    const stop = stoppedAt && { id: `${subgraph.name}-${stoppedAt.id}`, error: stoppedAt.error };
    return { replayed, stoppedAt: stop, userErrors: [] };
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'NOT_FOUND') throw error;
    return refused(`There is no dead letter "${id}" any more; deadLetters lists them`);
  }
}

const refused = (message: string) => ({
  replayed: 0,
  stoppedAt: null,
  userErrors: [{ code: 'NOT_FOUND', bizCode: bizCodes.NOT_FOUND, message, field: ['id'] }],
});
