import { bizCodes, type Logger, maskError } from '@tradegraph/service-kit';
import type { GraphQLFormattedError } from 'graphql';

/** Apollo's answers to automatic persisted queries: clients act on these codes. */
const PERSISTED_QUERY = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** Apollo says this without a code to a text that was sent with the hash of another one. */
const HASH_MISMATCH = 'provided sha does not match query';
const BAD_REQUEST = { code: 'BAD_REQUEST' };

/**
 * What may leave the gateway. A subgraph has masked its own faults already, and its error id is the one in its log:
 * that message stays. A literal that a subgraph's scalar refused is the client's mistake.
 */
export function maskGatewayError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const { code, bizCode, serviceName } = formatted.extensions ?? {};
  if (formatted.message === HASH_MISMATCH)
    return { message: 'The hash of the persisted query is not that of its text', extensions: BAD_REQUEST };
  if (PERSISTED_QUERY.has(String(code))) return { message: formatted.message, extensions: { code } };
  if (serviceName !== undefined && bizCode === bizCodes.INTERNAL_SERVER_ERROR) return formatted;
  if (serviceName !== undefined && code === 'GRAPHQL_VALIDATION_FAILED') {
    return maskError({ ...formatted, extensions: { code: 'BAD_USER_INPUT', serviceName } }, error, logger);
  }
  return maskError(formatted, error, logger);
}
