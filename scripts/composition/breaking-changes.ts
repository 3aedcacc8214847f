import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { apiSchemaOf } from './compose-supergraph.js';

/**
 * What clients of the old supergraph would miss in the new one. Their view (the API schema) is compared, so moving
 * a field between subgraphs is no change at all.
 */
export async function breakingChanges(oldSdl: string, newSdl: string): Promise<string[]> {
  const changes = await diff(apiSchemaOf(oldSdl), apiSchemaOf(newSdl));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => change.message);
}
