import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A subgraph's error at its place in the whole answer, with the name of the subgraph, as Apollo words it. */
export function subgraphError(
  error: GraphQLFormattedError,
  serviceName: string,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  const extensions = { ...error.extensions, serviceName };
  const options = { originalError: error as unknown as Error, path: path ?? null, extensions };
  const code = error.extensions?.['code'];
  const definition = typeof code === 'string' ? errorCodeDef(code) : undefined;
  if (!definition && code) return new GraphQLError(message, options);
  return (definition ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}
