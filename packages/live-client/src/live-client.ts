import { systemClock, type LiveClock } from './clock.js';
import { textOf, type ChangeOf, type LiveDocument, type RootOf, type SnapshotOf } from './document.js';
import { Follower, type Following, type FollowerOptions } from './follower.js';
import { iterate } from './iterate.js';
import type { GraphError } from './live-error.js';
import type { Gap, LiveState, Refusal } from './live-state.js';
import { SharedConnection, type TokenProvider } from './shared-connection.js';
import { defaultWebSocket } from '#web-socket';
import type { WebSocketConstructor } from './web-socket.js';

export interface LiveClientOptions {
  /** The gateway's `/graphql`: `wss://…`, or `https://…`. */
  url: string;
  /** Called for every connection. */
  token: TokenProvider;
  /** Instead of the browser's WebSocket, and of `ws` in Node. */
  webSocketImpl?: WebSocketConstructor;
  clock?: LiveClock;
}

type VariablesOption<V> =
  Record<never, never> extends Omit<V, 'after'>
    ? { variables?: Omit<V, 'after'> }
    : { variables: Omit<V, 'after'> };

/** Where a change or a snapshot stands, and which of its parts could not be read and are null. */
export interface At {
  readonly cursor: string;
  readonly errors: readonly GraphError[];
}

interface Watching {
  /** Begins after this cursor; now, or with a snapshot, when left out. */
  after?: string | null;
  onState?: (state: LiveState) => void;
  /** Changes may have been missed, and can't be had any more: whoever shows data reads it again. */
  onGap?: (gap: Gap) => void;
}

export type FollowOptions<R, V> = Watching &
  VariablesOption<V> & {
    query: LiveDocument<R, V>;
    /** Each change once, in the order of the log. */
    onChange: (change: ChangeOf<R>, at: At) => void;
    /** For `…Live` fields: everything as of a cursor, again whenever the last cursor was lost. */
    onSnapshot?: (snapshot: SnapshotOf<R>, at: At) => void;
    /** The server will not have us; nothing is tried again until `follow` is called anew. */
    onRefused?: (refusal: Refusal) => void;
  };

export type ChangesOptions<R, V> = Watching &
  VariablesOption<V> & {
    query: LiveDocument<R, V>;
    /** The most that may wait for the consumer; 1,000 when left out. */
    limit?: number;
    /** Ends the loop. */
    signal?: AbortSignal;
  };

/** A result whose document does not say its types. */
type Untyped = Record<string, Record<string, unknown>>;

const MOST_WAITING = 1_000;

/** Follows live fields over one WebSocket, for as long as they are wanted. */
export class LiveClient {
  readonly #connection: SharedConnection;
  readonly #clock: LiveClock;
  readonly #followers = new Set<Follower>();

  constructor(options: LiveClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#connection = new SharedConnection({
      url: options.url.replace(/^http/, 'ws'),
      token: options.token,
      webSocketImpl: options.webSocketImpl ?? defaultWebSocket,
      clock: this.#clock,
    });
  }

  /** Calls back with each change once. Throws on a document that can't be resumed. */
  follow<R = Untyped, V = Record<string, unknown>>(options: FollowOptions<R, V>): Following {
    const { onSnapshot, onChange } = options;
    return this.#open(options, {
      onRefused: options.onRefused,
      onGap: options.onGap,
      onArrival: ({ kind, value, cursor, errors }) => {
        const at = { cursor, errors };
        if (kind === 'snapshot') onSnapshot?.(value as SnapshotOf<R>, at);
        else onChange(value as ChangeOf<R>, at);
      },
    });
  }

  /**
   * The values of the root field, at the consumer's pace. A refusal throws LiveClientError, and so does a gap unless `onGap`
   * takes it. Begins with the first `next()`.
   */
  async *changes<R = Untyped, V = Record<string, unknown>>(
    options: ChangesOptions<R, V>,
  ): AsyncGenerator<RootOf<R>, void, undefined> {
    const { signal, limit = MOST_WAITING, onGap } = options;
    if (signal?.aborted) return;
    let stop: () => void = () => undefined;
    const arrivals = iterate(
      (handlers) => {
        const follower = this.#open(options, handlers);
        stop = () => follower.stop();
        signal?.addEventListener('abort', stop, { once: true });
        return follower;
      },
      { limit, onGap },
    );
    try {
      for await (const { root } of arrivals) yield root as RootOf<R>;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Ends all waits before the next try, e.g. when the network is back. */
  retryNow(): void {
    for (const follower of this.#followers) follower.retryNow();
  }

  /** Stops everything; loops over changes end. */
  close(): void {
    for (const follower of [...this.#followers]) follower.stop();
    this.#connection.close();
  }

  #open<R, V>(
    {
      query,
      variables,
      after = null,
      onState,
    }: Watching & VariablesOption<V> & { query: LiveDocument<R, V> },
    handlers: Pick<FollowerOptions, 'onArrival' | 'onGap' | 'onRefused' | 'onStop'>,
  ): Follower {
    const text = textOf(query as LiveDocument<never, never>);
    const follower = new Follower({
      ...handlers,
      onState,
      after,
      clock: this.#clock,
      snapshots: /\bsnapshot\s*\{/.test(text),
      subscribe: (from, sink) =>
        this.#connection.subscribe({ query: text, variables: { ...variables, after: from } }, sink),
      onStop: () => {
        this.#followers.delete(follower);
        handlers.onStop?.();
      },
    });
    this.#followers.add(follower);
    return follower.start();
  }
}

/** A client of one gateway. Nothing is opened before something is followed. */
export const liveClient = (options: LiveClientOptions): LiveClient => new LiveClient(options);
