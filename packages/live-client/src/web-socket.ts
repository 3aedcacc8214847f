/** What is needed of a WebSocket: the browsers', that of `ws`, and any other that has their shape. */
export interface WebSocketLike {
  readonly readyState: number;
  onopen: Handler<unknown>;
  onmessage: Handler<{ data: unknown }>;
  onclose: Handler<{ code: number; reason: string }>;
  onerror: Handler<unknown>;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  /** Only `ws` has it: ends a connection whose other side does not answer any more. */
  terminate?(): void;
}

export type WebSocketConstructor = new (url: string, protocol: string) => WebSocketLike;

/** A property whose event may be narrower than ours: each implementation has its own classes of events. */
type Handler<E> = { handle(event: E): unknown }['handle'] | null;
