import { Connection, type ConnectionOptions, type Operation } from './connection.js';
import type { SubscriptionSink } from './follower.js';

/**
 * The token for one connection. `refused`: the server did not accept the last one, so a provider that keeps tokens
 * has to fetch another.
 */
export type TokenProvider = (about: { refused: boolean }) => Promise<string> | string;

interface SharedConnectionOptions extends Omit<ConnectionOptions, 'onEnd' | 'token'> {
  token: TokenProvider;
}

/** Whoever unsubscribes only to subscribe to something else finds the connection still there. */
const LINGER_MS = 1_000;

/** One connection at a time for any number of subscriptions: opened for the first, closed after the last. */
export class SharedConnection {
  #current: Connection | null = null;
  #users = 0;
  #tokenRefused = false;
  #cancelLinger: () => void = () => undefined;

  constructor(private readonly options: SharedConnectionOptions) {}

  subscribe(operation: Operation, sink: SubscriptionSink): () => void {
    this.#cancelLinger();
    this.#users += 1;
    this.#current ??= this.#connect();
    let using = true;
    const leave = () => {
      if (using) this.#left();
      using = false;
    };
    const unsubscribe = this.#current.subscribe(operation, {
      opened: () => sink.opened(),
      next: (payload) => sink.next(payload),
      ended: (error) => {
        leave();
        sink.ended(error);
      },
    });
    return () => {
      unsubscribe();
      leave();
    };
  }

  close(): void {
    this.#cancelLinger();
    this.#current?.close();
    this.#current = null;
  }

  #connect(): Connection {
    const refused = this.#tokenRefused;
    this.#tokenRefused = false;
    return new Connection({
      ...this.options,
      token: async () => this.options.token({ refused }),
      onEnd: ({ remedy }) => {
        this.#current = null;
        this.#tokenRefused = remedy === 'fresh-token';
      },
    });
  }

  #left(): void {
    this.#users -= 1;
    if (this.#users === 0) this.#cancelLinger = this.options.clock.after(LINGER_MS, () => this.close());
  }
}
