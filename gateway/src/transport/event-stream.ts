import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  graphError,
  type Handler,
  HttpError,
  type OperationRequest,
  readBody,
} from '@tradegraph/service-kit';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { contextOf, tokenOf } from '../http/access.js';
import { byHeader } from '../http/by-header.js';
import type { Batch } from '../live/delivery.js';
import { operationKind } from '../live/prepare-subscription.js';
import { nextEvents, nextEventsChunk } from './next-messages.js';
import { answerJson } from '../pipeline/answer.js';
import { isSubscription } from '../pipeline/is-subscription.js';
import { toClientError, type TransportParts } from './operations.js';

const KEEP_ALIVE_MS = 15_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

const operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/** True for a request that would rather have its answer as server-sent events than as JSON. */
export const wantsEventStream = ({ headers: { accept } }: IncomingMessage): boolean =>
  accept !== undefined && prefersEventStream(accept);

const prefersEventStream = byHeader(
  (accept) =>
    new Negotiator({ headers: { accept } }).mediaType([...JSON_TYPES, EVENT_STREAM]) === EVENT_STREAM,
);

/**
 * GraphQL over SSE, distinct connections: `next` events whose `id` is the change's cursor, then `complete`. A browser
 * that comes back sends the last one as Last-Event-ID and goes on from there.
 */
export function eventStreams(parts: TransportParts, maxBodyBytes: number) {
  const open = new Set<EventStream>();
  const handler: Handler = async (request, response, url) => {
    const asked = await readOperation(request, url, maxBodyBytes);
    const context = contextOf(request);
    if (!isSubscription(asked)) {
      const stream = new EventStream(response, parts);
      stream.next(answerJson(await parts.pipeline.run(asked, context)));
      return stream.complete();
    }
    const lastEventId = request.headers['last-event-id'];
    const stream = new EventStream(response, parts);
    const subscription = await parts.hub
      .subscribe(
        {
          query: asked.query,
          operationName: asked.operationName ?? undefined,
          variables: asked.variables ?? {},
          viewer: context.identity.viewer,
          client: context.client,
          after: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
        },
        {
          deliver: (batch) => stream.deliver(batch),
          end: (error) => stream.fail(toClientError(error, parts)),
        },
      )
      .catch((error: unknown) => stream.fail(toClientError(error, parts)));
    open.add(stream);
    stream.follow(tokenOf(request).expiresAt, () => {
      subscription?.close();
      open.delete(stream);
    });
  };
  return { handler, stop: () => [...open].forEach((stream) => stream.complete()) };
}

/** One answer that is written in parts. */
class EventStream {
  #timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly response: ServerResponse,
    private readonly parts: TransportParts,
  ) {}

  /** Several payloads at once, in bytes that all connections share. */
  deliver(batch: Batch): void {
    if (this.#isOver) return;
    this.#open();
    const { response } = this;
    // Past the answer's own framing, which would be three writes: what it writes itself goes to the socket at once too.
    if (response.socket && response.chunkedEncoding)
      response.socket.write(batch.bytes('chunk', nextEventsChunk));
    else response.write(batch.bytes('events', nextEvents));
    if (response.writableLength <= this.parts.maxUnsentBytes) return;
    this.parts.metrics.live.slow.inc();
    // The client has the cursor of what it read; it comes back with it.
    response.destroy();
  }

  /** One payload that has no place in the log. */
  next(json: string): void {
    this.#write(`event: next\ndata: ${json}\n\n`);
  }

  fail(error: GraphQLFormattedError): void {
    this.next(JSON.stringify({ errors: [error] }));
    this.complete();
  }

  complete(): void {
    this.#write('event: complete\ndata: \n\n');
    this.response.end();
  }

  /** Keeps the connection until the client leaves or the token expires; then calls `onClose`. */
  follow(expiresAt: number, onClose: () => void): void {
    if (this.#isOver) return onClose();
    this.#write(':\n\n'); // the first bytes tell the client, and every proxy between, that the subscription stands
    const { sockets } = this.parts.metrics.live;
    sockets.inc({ transport: 'sse' });
    this.#timers = [
      setInterval(() => this.#write(':\n\n'), KEEP_ALIVE_MS),
      setTimeout(() => this.fail(expired().toJSON()), Math.min(expiresAt - Date.now(), MAX_TIMER_MS)),
    ];
    this.response.once('close', () => {
      this.#timers.forEach((timer) => clearTimeout(timer));
      sockets.dec({ transport: 'sse' });
      onClose();
    });
  }

  #open(): void {
    if (this.response.headersSent) return;
    // Not compressed: a coder for each connection would hold more memory than the rest of it, and the bytes of an event
    // are made once for all who are sent it.
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.response.flushHeaders();
  }

  get #isOver(): boolean {
    return this.response.writableEnded || this.response.destroyed;
  }

  #write(text: string): void {
    if (this.#isOver) return;
    this.#open();
    this.response.write(text);
  }
}

const expired = (): GraphQLError => graphError('UNAUTHENTICATED', 'The token has expired; fetch a new one');

async function readOperation(request: IncomingMessage, url: URL, limit: number): Promise<OperationRequest> {
  const given = request.method === 'GET' ? fromQuery(url) : await fromBody(request, limit);
  const parsed = operation.safeParse(given);
  if (!parsed.success) throw new HttpError(400, 'BAD_REQUEST', 'Send { query, operationName, variables }');
  if (
    request.method === 'GET' &&
    operationKind(parsed.data.query, parsed.data.operationName ?? undefined) === 'mutation'
  ) {
    throw new HttpError(405, 'BAD_REQUEST', 'A mutation needs POST');
  }
  return parsed.data;
}

function fromQuery(url: URL): unknown {
  const { variables, ...rest } = Object.fromEntries(url.searchParams);
  return { ...rest, variables: variables === undefined ? null : parseJson(variables) };
}

async function fromBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (request.method !== 'POST') throw new HttpError(405, 'BAD_REQUEST', 'Use GET or POST');
  return parseJson((await readBody(request, limit)).toString('utf8'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The request is not valid JSON');
  }
}
