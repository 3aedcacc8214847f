import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Fetcher } from '@tradegraph/plan-executor';
import { execute, parse } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import { LIVE_SUBGRAPH, ownSdl } from '../own-sdl.js';

/**
 * Answers the first fetch of a subscription's plan from the change itself, by running it on a schema made of
 * live.graphql. Every execution makes objects of its own, because the rest of the plan writes the entities' other
 * fields into them.
 */
export function liveFetcher(): Fetcher<OperationContext> {
  const schema = buildSubgraphSchema({ typeDefs: parse(ownSdl(LIVE_SUBGRAPH)) });
  return async ({ document }, variables, { change }) => {
    if (!change) throw new Error('Only a change can be answered here');
    const variableValues = JSON.parse(variables) as Record<string, unknown>;
    const rootValue = { [change.field]: change.payload };
    return await execute({ schema, document, rootValue, variableValues });
  };
}
