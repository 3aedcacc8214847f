import type { LiveClock } from './clock.js';
import type { SubscriptionSink } from './follower.js';
import { fromClose, fromGraph, unreachable, type GraphError, type LiveError } from './live-error.js';
import type { Payload } from './update.js';
import type { WebSocketConstructor, WebSocketLike } from './web-socket.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ConnectionOptions {
  url: string;
  token(): Promise<string>;
  webSocketImpl: WebSocketConstructor;
  clock: LiveClock;
  /** Told once, before the subscriptions are. */
  onEnd(error: LiveError): void;
}

interface Running {
  readonly operation: Operation;
  readonly sink: SubscriptionSink;
}

type Message =
  | { type: 'connection_ack' | 'ping' | 'pong' }
  | { type: 'next'; id: string; payload: Payload }
  | { type: 'error'; id: string; payload: readonly GraphError[] }
  | { type: 'complete'; id: string };

const SUBPROTOCOL = 'graphql-transport-ws';
const OPEN = 1;
/** The token, the connection and its acknowledgement: a server that takes longer is as good as away. */
const CONNECT_WAIT_MS = 10_000;
const PING_EVERY_MS = 12_000;
/** Not a word for so long after a ping: the connection is dead, though nobody said so. */
const PONG_WAIT_MS = 5_000;

/**
 * One WebSocket from its opening to its end, by graphql-transport-ws, with any number of subscriptions. It is never
 * opened again: a subscription that is repeated as it was would begin at its first cursor.
 */
export class Connection {
  #socket: WebSocketLike | undefined;
  #acknowledged = false;
  #over = false;
  #heard = false;
  #count = 0;
  readonly #running = new Map<string, Running>();
  #cancelTimer: () => void;

  constructor(private readonly options: ConnectionOptions) {
    this.#cancelTimer = options.clock.after(CONNECT_WAIT_MS, () =>
      this.#end(unreachable('no acknowledgement in time')),
    );
    this.#open().catch((error: unknown) => this.#end(unreachable(messageOf(error))));
  }

  subscribe(operation: Operation, sink: SubscriptionSink): () => void {
    // Equal ids in all clients: the gateway then writes equal bytes to all of them.
    const id = String(++this.#count);
    const running = { operation, sink };
    this.#running.set(id, running);
    // Never before this call has returned, so that the caller can unsubscribe in whatever it is told.
    if (this.#acknowledged) queueMicrotask(() => this.#begin(id, running));
    return () => {
      if (this.#running.delete(id) && this.#acknowledged) this.#send({ id, type: 'complete' });
    };
  }

  close(): void {
    this.#running.clear();
    this.#release();
    this.#socket?.close(1000, 'Normal Closure');
  }

  async #open(): Promise<void> {
    const token = await this.options.token();
    if (this.#over) return;
    const socket = new this.options.webSocketImpl(this.options.url, SUBPROTOCOL);
    this.#socket = socket;
    socket.onopen = () =>
      this.#send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    socket.onmessage = ({ data }) => this.#onMessage(data);
    socket.onclose = (event) => this.#end(fromClose(event));
    // The close event that follows says it to the subscriptions; without a listener `ws` would throw.
    socket.onerror = () => undefined;
  }

  #onMessage(data: unknown): void {
    this.#heard = true;
    const message = parse(data);
    if (!message) return this.#end(unreachable('the server does not speak graphql-transport-ws'));
    switch (message.type) {
      case 'connection_ack':
        return this.#begun();
      case 'ping':
        return this.#send({ type: 'pong' });
      case 'pong':
        return;
      case 'next':
        return this.#running.get(message.id)?.sink.next(message.payload);
      case 'error':
        return this.#finish(message.id, fromGraph(message.payload[0] ?? { message: 'no reason given' }));
      case 'complete':
        return this.#finish(message.id, null);
    }
  }

  #begun(): void {
    this.#acknowledged = true;
    this.#beat();
    for (const [id, running] of [...this.#running]) apart(() => this.#begin(id, running));
  }

  #begin(id: string, { operation, sink }: Running): void {
    if (this.#over || !this.#running.has(id)) return;
    this.#send({ id, type: 'subscribe', payload: operation });
    sink.opened();
  }

  #finish(id: string, error: LiveError | null): void {
    const running = this.#running.get(id);
    this.#running.delete(id);
    running?.sink.ended(error);
  }

  #beat(): void {
    const { clock } = this.options;
    this.#cancelTimer();
    this.#cancelTimer = clock.after(PING_EVERY_MS, () => {
      this.#heard = false;
      this.#send({ type: 'ping' });
      this.#cancelTimer = clock.after(PONG_WAIT_MS, () => {
        if (this.#heard) this.#beat();
        else this.#end(unreachable('the server does not answer any more'));
      });
    });
  }

  #end(error: LiveError): void {
    if (this.#over) return;
    this.#release();
    // Nobody may be there to answer a goodbye, so it is not waited for.
    if (this.#socket?.terminate) this.#socket.terminate();
    else this.#socket?.close();
    this.options.onEnd(error);
    for (const id of [...this.#running.keys()]) apart(() => this.#finish(id, error));
  }

  #release(): void {
    this.#over = true;
    this.#cancelTimer();
    if (this.#socket) this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
  }

  #send(message: object): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify(message));
  }
}

function parse(data: unknown): Message | null {
  try {
    return JSON.parse(String(data)) as Message;
  } catch {
    return null;
  }
}

/** A listener that throws does not keep the others from hearing: its fault surfaces by itself. */
function apart(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
