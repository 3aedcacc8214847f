import { createClient, type Client } from 'graphql-ws';
import type { ChangeSink, LiveChange, LiveError } from './change.js';

/** A pong that stays out for so long means that the connection is dead, though nobody said so. */
const PONG_WAIT_MS = 5_000;
const PING_EVERY_MS = 12_000;

export interface LiveSocketOptions {
  url: string;
  /** Read for each connection, so that a new token is used after a new sign-in. */
  authorization(): string;
  /** The WebSocket to use where there is no global one. */
  webSocketImpl?: unknown;
}

export interface LiveSocket {
  /** Starts a subscription whose one root field is `field`. */
  subscribe<T extends LiveChange>(
    request: { query: string; variables: Record<string, unknown>; field: string },
    sink: ChangeSink<T>,
  ): () => void;
  close(): void;
}

/**
 * One WebSocket (graphql-transport-ws) for all feeds. It does not reconnect by itself: graphql-ws would repeat the
 * first subscription with its first cursor. `follow` subscribes again with the last one.
 */
export function openLiveSocket(options: LiveSocketOptions): LiveSocket {
  const client = createClient({
    url: options.url,
    connectionParams: () => ({ authorization: options.authorization() }),
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    lazyCloseTimeout: 1_000,
    ...(options.webSocketImpl ? { webSocketImpl: options.webSocketImpl } : {}),
  });
  const connection = watchConnection(client);
  return {
    subscribe: ({ query, variables, field }, sink) => {
      const stopWatching = connection.onceConnected(() => sink.opened());
      const end = (error: LiveError | null) => {
        stopWatching();
        sink.ended(error);
      };
      const unsubscribe = client.subscribe<Record<string, unknown>>(
        { query, variables },
        {
          next: ({ data, errors }) =>
            sink.next((data?.[field] ?? null) as never, (errors ?? []).map(toLiveError)),
          error: (error) => end(toLiveError(Array.isArray(error) ? error[0] : error)),
          complete: () => end(null),
        },
      );
      return () => {
        stopWatching();
        unsubscribe();
      };
    },
    close: () => void client.dispose(),
  };
}

/** Knows whether the connection stands, and ends one whose pong stays out. */
function watchConnection(client: Client) {
  let connected = false;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();
  client.on('connected', () => {
    connected = true;
    for (const callback of [...waiting]) callback();
  });
  client.on('closed', () => {
    connected = false;
    clearTimeout(pongTimer);
  });
  client.on('ping', (received) => {
    if (!received) pongTimer = setTimeout(() => client.terminate(), PONG_WAIT_MS);
  });
  client.on('pong', (received) => {
    if (received) clearTimeout(pongTimer);
  });
  return {
    onceConnected(callback: () => void): () => void {
      const once = () => {
        waiting.delete(once);
        callback();
      };
      waiting.add(once);
      if (connected) queueMicrotask(() => waiting.has(once) && once());
      return () => waiting.delete(once);
    },
  };
}

const CLOSE_CODES: Record<number, string> = {
  4400: 'BAD_USER_INPUT',
  4401: 'UNAUTHENTICATED',
  // The token has expired or lacks the role: a new sign-in helps with either.
  4403: 'UNAUTHENTICATED',
};

/** From a close event, a GraphQL error or whatever was thrown, to a code and one line. */
export function toLiveError(error: unknown): LiveError {
  if (typeof error !== 'object' || error === null)
    return { code: 'SERVICE_UNAVAILABLE', message: String(error) };
  const { code, reason, message, extensions } = error as {
    code?: unknown;
    reason?: unknown;
    message?: unknown;
    extensions?: { code?: unknown };
  };
  if (typeof extensions?.code === 'string') return { code: extensions.code, message: String(message) };
  if (typeof code === 'number') {
    return {
      code: CLOSE_CODES[code] ?? 'SERVICE_UNAVAILABLE',
      message: String(reason || `closed (${code})`),
    };
  }
  return { code: 'SERVICE_UNAVAILABLE', message: String(message ?? 'no connection') };
}
