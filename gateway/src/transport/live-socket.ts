import type { Duplex } from 'node:stream';
import { ulid } from '@tradegraph/kernel';
import { graphError } from '@tradegraph/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import type { RawData, WebSocket } from 'ws';
import { TokenError, type TokenVerifier, type VerifiedToken } from '../identity/verify-token.js';
import type { Batch } from '../live/delivery.js';
import { clientOf } from '../limits/client-address.js';
import type { OperationContext } from '../operation-context.js';
import { answerJson } from '../pipeline/answer.js';
import { isSubscription } from '../pipeline/is-subscription.js';
import {
  authorizationOf,
  closeCodes,
  parseMessage,
  type ClientMessage,
  type SubscribeMessage,
} from './messages.js';
import { nextFrames } from './next-messages.js';
import { toClientError, type TransportParts } from './operations.js';

const INIT_TIMEOUT_MS = 10_000;
const MAX_OPERATIONS = 200;
/** The longest delay that a timer of Node takes; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

interface RunningOperation {
  cancelled: boolean;
  stop: () => void;
}

/** One WebSocket connection: the protocol's state, its identity, and its running operations. */
export class LiveSocket {
  /** False when the last ping was not answered. */
  alive = true;
  #token: VerifiedToken | undefined;
  #initialising = false;
  #closed = false;
  #timer: NodeJS.Timeout;
  readonly #operations = new Map<string, RunningOperation>();

  constructor(
    readonly socket: WebSocket,
    /** What the socket speaks over; its own writes go out at once, so ours keep their place between them. */
    private readonly connection: Duplex,
    private readonly verify: TokenVerifier,
    private readonly parts: TransportParts,
    private readonly address: string,
  ) {
    this.#timer = setTimeout(
      () => this.close(closeCodes.initialisationTimeout, 'Connection initialisation timeout'),
      INIT_TIMEOUT_MS,
    );
    socket.on('message', (data, isBinary) => this.#onMessage(data, isBinary));
    socket.on('pong', () => (this.alive = true));
    // A protocol error of the peer: ws closes the connection itself.
    socket.on('error', (error) => parts.logger.debug({ err: error }, 'websocket'));
    socket.on('close', () => this.#release());
  }

  close(code: number, reason: string): void {
    this.#release();
    this.socket.close(code, reason);
  }

  #release(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const operation of this.#operations.values()) this.#cancel(operation);
    this.#operations.clear();
  }

  #cancel(operation: RunningOperation): void {
    operation.cancelled = true;
    operation.stop();
  }

  #onMessage(data: RawData, isBinary: boolean): void {
    if (this.#closed) return;
    const message = isBinary ? null : parseMessage((data as Buffer).toString('utf8'));
    if (!message) return this.close(closeCodes.badRequest, 'Not a message of graphql-transport-ws');
    this.#handle(message);
  }

  #handle(message: ClientMessage): void {
    switch (message.type) {
      case 'connection_init':
        return void this.#initialise(authorizationOf(message.payload));
      case 'ping':
        return this.#send({ type: 'pong', ...(message.payload ? { payload: message.payload } : {}) });
      case 'pong':
        return;
      case 'subscribe':
        return this.#subscribe(message);
      case 'complete':
        return this.#complete(message.id);
    }
  }

  async #initialise(authorization: string | undefined): Promise<void> {
    if (this.#initialising) {
      return this.close(closeCodes.tooManyInitialisations, 'Too many initialisation requests');
    }
    this.#initialising = true;
    try {
      this.#token = await this.verify(authorization);
    } catch (error) {
      return this.#refuse(error);
    }
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#closeAtExpiry(this.#token.expiresAt);
    this.#send({ type: 'connection_ack' });
  }

  #refuse(error: unknown): void {
    const code = error instanceof TokenError ? error.code : 'SERVICE_UNAVAILABLE';
    if (!(error instanceof TokenError))
      this.parts.logger.error({ err: error }, 'a token can not be verified');
    if (code === 'FORBIDDEN') this.close(closeCodes.forbidden, 'Forbidden');
    else if (code === 'UNAUTHENTICATED') this.close(closeCodes.unauthorized, 'Unauthorized');
    else this.close(closeCodes.tryAgainLater, 'Try again later');
  }

  #closeAtExpiry(expiresAt: number): void {
    const left = expiresAt - Date.now();
    if (left <= 0) return this.close(closeCodes.forbidden, 'Token expired');
    this.#timer = setTimeout(() => this.#closeAtExpiry(expiresAt), Math.min(left, MAX_TIMER_MS));
  }

  #subscribe({ id, payload }: SubscribeMessage): void {
    if (!this.#token) return this.close(closeCodes.unauthorized, 'Unauthorized');
    if (this.#operations.has(id)) {
      return this.close(
        closeCodes.subscriberAlreadyExists,
        `Subscriber for ${id.slice(0, 40)} already exists`,
      );
    }
    if (this.#operations.size >= MAX_OPERATIONS) {
      const message = `A connection runs at most ${MAX_OPERATIONS} operations at once`;
      return this.#sendErrors(id, [graphError('RATE_LIMITED', message).toJSON()]);
    }
    const operation: RunningOperation = { cancelled: false, stop: () => undefined };
    this.#operations.set(id, operation);
    const context: OperationContext = {
      identity: { viewer: this.#token.viewer, correlationId: ulid() },
      ...clientOf(this.#token.viewer, () => this.address),
      log: {},
    };
    const running = isSubscription(payload)
      ? this.#runLive(id, operation, payload, context)
      : this.#runOnce(id, operation, payload, context);
    running.catch((error: unknown) => {
      if (!operation.cancelled) this.#fail(id, [toClientError(error, this.parts)]);
    });
  }

  async #runLive(
    id: string,
    operation: RunningOperation,
    payload: SubscribeMessage['payload'],
    context: OperationContext,
  ) {
    const subscription = await this.parts.hub.subscribe(
      {
        query: payload.query,
        operationName: payload.operationName ?? undefined,
        variables: payload.variables ?? {},
        viewer: context.identity.viewer,
        client: context.client,
      },
      {
        deliver: (batch) => this.#deliver(id, batch),
        end: (error) => this.#fail(id, [toClientError(error, this.parts)]),
      },
    );
    operation.stop = () => subscription.close();
    if (operation.cancelled) subscription.close();
  }

  async #runOnce(
    id: string,
    operation: RunningOperation,
    payload: SubscribeMessage['payload'],
    context: OperationContext,
  ) {
    const start = performance.now();
    const answer = await this.parts.pipeline.run(payload, context);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    this.parts.logger.info(
      { correlationId: context.identity.correlationId, ...context.log, transport: 'websocket', ms },
      'request',
    );
    if (operation.cancelled) return;
    this.#operations.delete(id);
    if (answer.data === undefined) return this.#sendErrors(id, answer.errors);
    this.#sendText(`{"id":${JSON.stringify(id)},"type":"next","payload":${answerJson(answer)}}`);
    this.#send({ id, type: 'complete' });
  }

  #complete(id: string): void {
    const operation = this.#operations.get(id);
    this.#operations.delete(id);
    if (operation) this.#cancel(operation);
  }

  #deliver(id: string, batch: Batch): void {
    if (this.#closed || this.socket.readyState !== this.socket.OPEN) return;
    this.connection.write(batch.bytes(id, (deliveries) => nextFrames(id, deliveries)));
    if (this.connection.writableLength <= this.parts.maxUnsentBytes) return;
    this.parts.metrics.live.slow.inc();
    // What is buffered goes out first, so this is the last cursor that the client will have read when it reads this.
    this.close(closeCodes.tooSlow, `Too slow; resume after ${batch.last.cursor}`);
  }

  #fail(id: string, errors: readonly GraphQLFormattedError[]): void {
    this.#operations.delete(id);
    this.#sendErrors(id, errors);
  }

  #sendErrors(id: string, errors: readonly GraphQLFormattedError[]): void {
    this.#send({ id, type: 'error', payload: errors });
  }

  #send(message: object): void {
    this.#sendText(JSON.stringify(message));
  }

  #sendText(json: string): void {
    if (!this.#closed) this.socket.send(json);
  }
}
