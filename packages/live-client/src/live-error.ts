/**
 * What helps after a subscription has ended:
 * - `again`: the same from the last cursor, after a wait that grows from try to try.
 * - `soon`: the same after a short wait; the server is about to be back.
 * - `fresh-token`: the same with another token, once.
 * - `afresh`: without the cursor, which the server can't go on from.
 * - `never`: nothing; whoever asked has to ask differently.
 */
export type Remedy = 'again' | 'soon' | 'fresh-token' | 'afresh' | 'never';

/** Why a subscription ended, in the graph's codes. */
export interface LiveError {
  readonly code: string;
  readonly message: string;
  readonly remedy: Remedy;
  /** Where the server says to go on. */
  readonly cursor?: string;
}

/** An error as GraphQL sends it. */
export interface GraphError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly cursor?: unknown };
}

const REMEDIES: Record<string, Remedy> = {
  CURSOR_EXPIRED: 'afresh',
  INVALID_CURSOR: 'afresh',
  UNAUTHENTICATED: 'never',
  FORBIDDEN: 'never',
  BAD_USER_INPUT: 'never',
  GRAPHQL_PARSE_FAILED: 'never',
  GRAPHQL_VALIDATION_FAILED: 'never',
  OPERATION_RESOLUTION_FAILURE: 'never',
};

/** From what the graph answered to a subscription. */
export function fromGraph({ message, extensions }: GraphError): LiveError {
  const code = typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR';
  const cursor = extensions?.cursor;
  return {
    code,
    message,
    remedy: REMEDIES[code] ?? 'again',
    ...(typeof cursor === 'string' ? { cursor } : {}),
  };
}

type Meaning = Pick<LiveError, 'code' | 'remedy'>;

const TOKEN: Meaning = { code: 'UNAUTHENTICATED', remedy: 'fresh-token' };
const WRONG: Meaning = { code: 'BAD_USER_INPUT', remedy: 'never' };
const AWAY: Meaning = { code: 'SERVICE_UNAVAILABLE', remedy: 'again' };

/**
 * Every other code, 4409 ("Too slow; resume after …") among them, means to come back. The cursor in that reason is of
 * one subscription only, and each has its own.
 */
const CLOSE_CODES: Record<number, Meaning> = {
  1009: WRONG, // a message that is too large would be too large again
  1012: { code: 'SERVICE_UNAVAILABLE', remedy: 'soon' },
  4400: WRONG,
  4401: TOKEN,
  4403: TOKEN, // the token has expired, or lacks the role: a new one may help with either
  4406: WRONG,
};

/** From the end of a connection. */
export function fromClose({ code, reason }: { code: number; reason: string }): LiveError {
  return { ...(CLOSE_CODES[code] ?? AWAY), message: reason || `closed (${code})` };
}

/** There is no connection, for a reason that only its text tells. */
export const unreachable = (message: string): LiveError => ({ ...AWAY, message });
