import { unwrapResolverError } from '@apollo/server/errors';
import { ulid } from '@tradegraph/kernel';
import type { Logger } from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, bizCodes, type ErrorCode } from './errors.js';

/** Apollo's codes for a request that is wrong in itself. */
const CLIENT_MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * What may leave the process: our own coded errors and the client's mistakes as they are; everything else becomes
 * INTERNAL_SERVER_ERROR with an id, and is logged under that id with all that we know.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof Refusal) {
    const [first] = original.userErrors;
    return coded(formatted, first?.code ?? 'BAD_USER_INPUT', original.message);
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    if (code in bizCodes) return coded(formatted, code as ErrorCode, formatted.message);
    if (CLIENT_MISTAKES.has(code)) return formatted;
  }
  if (isMalformedReference(original)) return coded(formatted, 'BAD_USER_INPUT', formatted.message);
  const errorId = ulid();
  logger.error({ err: original, errorId, path: formatted.path?.join('.') }, 'resolver failed');
  return {
    ...coded(formatted, 'INTERNAL_SERVER_ERROR', `Something went wrong on our side (error ${errorId})`),
  };
}

function coded(formatted: GraphQLFormattedError, code: ErrorCode, message: string): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message, extensions: { ...extensions, code, bizCode: bizCodes[code] } };
}

/** `_entities` with a representation that has no or an unknown `__typename`: the caller's mistake. */
function isMalformedReference(error: unknown): boolean {
  return (
    error instanceof GraphQLError === false &&
    error instanceof Error &&
    /^The _entities resolver tried to load/.test(error.message)
  );
}
