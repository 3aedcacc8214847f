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

/**
 * Why the gateway does not run an operation: what it asks is more than one request may ask. They are never in a
 * payload's `userErrors`, so the graph's enum ErrorCode does not have them; docs/errors.md says what to do about each.
 */
export const limitCodes = {
  DOCUMENT_TOO_LONG: 40010,
  TOO_MANY_TOKENS: 40011,
  TOO_DEEP: 40012,
  TOO_MANY_FIELDS: 40013,
  TOO_MANY_ROOT_FIELDS: 40014,
  TOO_MANY_ALIASES: 40015,
  TOO_MANY_REPEATS: 40016,
  TOO_MANY_DIRECTIVES: 40017,
  TOO_MANY_OPERATIONS: 40018,
  TOO_MANY_FRAGMENTS: 40019,
  TOO_MANY_SPREADS: 40020,
  FRAGMENT_CYCLE: 40021,
  TOO_MANY_VARIABLES: 40022,
  INPUT_TOO_DEEP: 40023,
  INPUT_LIST_TOO_LONG: 40024,
  INPUT_TOO_LARGE: 40025,
  PAGE_TOO_LARGE: 40026,
  SLICING_ARGUMENT_REQUIRED: 40027,
  COST_LIMIT_EXCEEDED: 40028,
  INTROSPECTION_DISABLED: 40301,
  DOCUMENT_NOT_TRUSTED: 40302,
} as const;

export type ErrorCode = keyof typeof bizCodes;
export type LimitCode = keyof typeof limitCodes;

const numbers: Partial<Record<string, number>> = { ...bizCodes, ...limitCodes };

/** The number of one of our codes; undefined for a code that is not ours. */
export const bizCodeOf = (code: string): number | undefined =>
  Object.hasOwn(numbers, code) ? numbers[code] : undefined;

/** A top-level error with one of our codes, for queries (a mutation's expected refusals are data instead). */
export function graphError(
  code: ErrorCode | LimitCode,
  message: string,
  extra: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, bizCode: numbers[code], ...extra } });
}
