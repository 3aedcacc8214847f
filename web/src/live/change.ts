/** What every change of a live feed carries, whatever it is about. */
export interface LiveChange {
  /** Its place in the log: what `after` takes. */
  readonly cursor: string;
  /** When it happened, RFC 3339. */
  readonly occurredAt: string;
}

/**
 * - `connecting`: nothing received yet.
 * - `live`: changes arrive as they happen.
 * - `catching-up`: connected again, reading what came in between.
 * - `offline`: no connection; trying again.
 * - `refused`: the server does not accept the token or the operation; it is not asked again.
 */
export type LiveState = 'connecting' | 'live' | 'catching-up' | 'offline' | 'refused';

export interface Refusal {
  /** UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT… */
  readonly code: string;
  readonly message: string;
}

/** What a transport tells about one subscription. */
export interface ChangeSink<T extends LiveChange> {
  /** The server has acknowledged the connection that carries the subscription. */
  opened(): void;
  /** One payload of the subscription: its change, or null with the errors that took its place. */
  next(change: T | null, errors: readonly LiveError[]): void;
  /** The subscription is over: by the server (`null`), or by an error. It is not told twice. */
  ended(error: LiveError | null): void;
}

/** An error of the graph or of the connection, in the graph's codes. */
export interface LiveError {
  readonly code: string;
  readonly message: string;
}

/** Starts one subscription after a cursor, or from now; answers how to end it. */
export type Subscribe<T extends LiveChange> = (after: string | null, sink: ChangeSink<T>) => () => void;
