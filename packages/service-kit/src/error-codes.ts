import { GraphQLError } from 'graphql';

/** Every error code of the graph and its number, stable for machines. */
export const bizCodes = {
  BAD_USER_INPUT: 40000,
  INSUFFICIENT_STOCK: 40001,
  UNKNOWN_CURRENCY: 40002,
  INVALID_CURSOR: 40003,
  UNAUTHENTICATED: 40100,
  FORBIDDEN: 40300,
  NOT_FOUND: 40400,
  VERSION_CONFLICT: 40900,
  INVALID_STATE_TRANSITION: 40901,
  IDEMPOTENCY_KEY_REUSED: 40902,
  IDEMPOTENCY_IN_PROGRESS: 40903,
  CURSOR_EXPIRED: 41000,
  RATE_LIMITED: 42900,
  INTERNAL_SERVER_ERROR: 50000,
  SERVICE_UNAVAILABLE: 50300,
} as const;

export type ErrorCode = keyof typeof bizCodes;

/** A top-level error with one of our codes, for queries (a mutation's expected refusals are data instead). */
export function graphError(
  code: ErrorCode,
  message: string,
  extra: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, bizCode: bizCodes[code], ...extra } });
}
