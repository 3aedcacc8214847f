/**
 * - `connecting`: nothing received yet.
 * - `live`: changes arrive as they happen.
 * - `catching-up`: connected again, reading what came in between.
 * - `offline`: no connection; trying again.
 * - `refused`: the server does not accept the token or the operation; it is not asked again.
 */
export type LiveState = 'connecting' | 'live' | 'catching-up' | 'offline' | 'refused';

/** Why nothing is tried again: UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT… */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * Changes may have been missed:
 * - `CURSOR_EXPIRED`, `INVALID_CURSOR`: the server can't go on from the last cursor; it goes on from now.
 * - `NO_CURSOR`: the connection dropped before the first change, so there was no place to go on from.
 * - any other code: one change came without its data, for the reason that the code says.
 */
export interface Gap {
  readonly code: string;
  readonly message: string;
}
