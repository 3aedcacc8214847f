import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import type { GraphQLError } from 'graphql';
import { asGraphQLError } from '../as-graphql-error.js';
import type { PlannedOperation } from '../plan.js';
import type { Executed } from '../prepared-operation.js';

/**
 * Makes the answer of what subgraphs gave, with Apollo's own code, so that nulls bubble up and errors read as they do
 * there. For whatever is not as the schema promises; `data` is only read.
 */
export function shapeAsApollo(
  { operation }: PlannedOperation,
  data: Record<string, unknown>,
  variables: Readonly<Record<string, unknown>>,
  errors: readonly GraphQLError[],
): Executed {
  try {
    const shaped = computeResponse({
      operation,
      variables: variables as Record<string, unknown>,
      input: data,
      introspectionHandling: refuseIntrospection,
    });
    const json = JSON.stringify(shaped.data ?? null);
    if (errors.length > 0 || shaped.errors.length === 0) return { data: json, errors };
    return { data: json, errors, extensions: { valueCompletion: shaped.errors } };
  } catch (error) {
    return { data: undefined, errors: [asGraphQLError(error)] };
  }
}

/** Operations that ask for the schema are never compiled. */
function refuseIntrospection(): never {
  throw new Error('An operation that asks for the schema was compiled');
}
