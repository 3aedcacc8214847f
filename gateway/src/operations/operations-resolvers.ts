import { bizCodes, graphError, type Identity, type Role } from '@tradegraph/service-kit';
import { GraphQLError } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { deadLetterPage, parseLetterId, type PageRequest } from './dead-letter-pages.js';
import type { SubgraphOperations } from './subgraph-operations.js';

const OPERATORS: readonly Role[] = ['admin', 'operator', 'service'];

/** The root fields of operations.graphql. The subgraphs check the role again. */
export function operationsResolvers(subgraphs: readonly SubgraphOperations[]) {
  return {
    Query: {
      deadLetters: (_: unknown, request: PageRequest, { identity }: OperationContext) => {
        requireOperator(identity, 'Query.deadLetters');
        return deadLetterPage(subgraphs, request, identity);
      },
      consumerLag: (_: unknown, _arguments: object, { identity }: OperationContext) => {
        requireOperator(identity, 'Query.consumerLag');
        return Promise.all(subgraphs.map((subgraph) => lagOf(subgraph, identity)));
      },
    },
    Mutation: {
      replayDeadLetter: (
        _: unknown,
        { input }: { input: { id: string } },
        { identity }: OperationContext,
      ) => {
        requireOperator(identity, 'Mutation.replayDeadLetter');
        return replay(subgraphs, input.id, identity);
      },
    },
    UserError: { __resolveType: () => 'BasicUserError' },
  };
}

function requireOperator({ viewer: { roles } }: Identity, field: string): void {
  if (roles.some((role) => OPERATORS.includes(role))) return;
  throw graphError('FORBIDDEN', `Your role (${roles.join(', ') || 'none'}) may not use ${field}`);
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
