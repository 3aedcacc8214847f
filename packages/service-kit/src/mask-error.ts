import { unwrapResolverError } from '@apollo/server/errors';
import { ulid } from '@tradegraph/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { bizCodeOf, type ErrorCode } from './error-codes.js';
import type { Logger } from './logger.js';

/** Apollo's codes for a request that is wrong in itself. */
const CLIENT_MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** What a process knows of an error that did not come with a code. */
export interface KnownError {
  code: ErrorCode;
  message: string;
  retryable?: true;
}

/**
 * What may leave the process: our own coded errors and the client's mistakes as they are; everything else becomes
 * INTERNAL_SERVER_ERROR with an id, and is logged under that id with all that we know. `recognise` may tell more of
 * an original error than its code does.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
  recognise: (original: unknown) => KnownError | null = () => null,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const known = recognise(original);
  if (known) {
    if (known.retryable) logger.warn({ err: original, path: formatted.path?.join('.') }, 'not available');
    return coded(formatted, known.code, known.message, known.retryable ? { retryable: true } : {});
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    if (bizCodeOf(code) !== undefined) return coded(formatted, code, formatted.message);
    if (CLIENT_MISTAKES.has(code)) return formatted;
  }
  if (isMalformedReference(original)) return coded(formatted, 'BAD_USER_INPUT', formatted.message);
  const errorId = ulid();
  logger.error({ err: original, errorId, path: formatted.path?.join('.') }, 'resolver failed');
  return {
    ...coded(formatted, 'INTERNAL_SERVER_ERROR', `Something went wrong on our side (error ${errorId})`),
  };
}

function coded(
  formatted: GraphQLFormattedError,
  code: string,
  message: string,
  extra: object = {},
): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message, extensions: { ...extensions, ...extra, code, bizCode: bizCodeOf(code) } };
}

/** `_entities` with a representation that has no or an unknown `__typename`: the caller's mistake. */
function isMalformedReference(error: unknown): boolean {
  return (
    error instanceof GraphQLError === false &&
    error instanceof Error &&
    /^The _entities resolver tried to load/.test(error.message)
  );
}
