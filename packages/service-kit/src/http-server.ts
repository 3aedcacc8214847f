import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type AddressInfo } from 'node:net';
import type { Logger } from './logger.js';

/** The URL of a known path is one for all requests: it is read, and never written into. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export interface HttpServerOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  logger: Logger;
  /** By path, e.g. `/graphql`; `*` takes what no other does. */
  routes: Record<string, Handler>;
  /**
   * So long, in milliseconds, a connection may be idle while the server stops: the next request of a busy client may be
   * on its way over it, and its answer tells the client to make another connection.
   */
  lingerMs?: number | undefined;
}

export interface RunningHttpServer {
  server: Server;
  port: number;
  url: string;
  /** Stops accepting, lets running requests end (at most `graceMs`), then closes what is left. */
  stop(graceMs?: number): Promise<void>;
}

/** An HTTP server on Node's own http: keep-alive, JSON errors, no leak of a failure's text. */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  let stopping = false;
  const urls = new Map(Object.keys(options.routes).map((path) => [path, new URL(path, BASE)]));
  const urlOf = ({ url = '/' }: IncomingMessage) => urls.get(url) ?? new URL(url, BASE);
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, (request, response) => {
    // The client learns with its answer that the next request needs another connection.
    if (stopping) response.shouldKeepAlive = false;
    void dispatch(options, request, response, urlOf);
  });
  await listen(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    stop: (graceMs = 5_000) => {
      stopping = true;
      return close(server, graceMs, options.lingerMs ?? LINGER_MS);
    },
  };
}

/** Paths are looked at, never hosts. */
const BASE = 'http://localhost';

async function dispatch(
  options: HttpServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  urlOf: (request: IncomingMessage) => URL,
) {
  try {
    const url = urlOf(request); // inside: not every text is one
    const handler = options.routes[url.pathname] ?? options.routes['*'];
    if (!handler) return sendError(response, 404, 'NOT_FOUND', `There is nothing at ${url.pathname}`);
    await handler(request, response, url);
  } catch (error) {
    if (error instanceof HttpError) return sendError(response, error.status, error.code, error.message);
    // The client went away in the middle of its request: nobody waits for an answer, and no fault is ours.
    if (request.destroyed && !request.complete) return;
    options.logger.error({ err: error, path: request.url?.split('?')[0] }, 'request failed');
    if (!response.headersSent)
      sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side');
    else response.destroy();
  }
}

/** A refusal at the HTTP level; its message is shown to the client. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Answers with a GraphQL-shaped error, so that every client can read it. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

const BODY = Symbol('body');

/**
 * Reads a body up to `limit` bytes. A longer one is refused with 413 and not buffered further. Who asks after somebody
 * else (the signature of a request covers its body) gets the same bytes.
 */
export function readBody(
  request: IncomingMessage & { [BODY]?: Promise<Buffer> },
  limit: number,
): Promise<Buffer> {
  return (request[BODY] ??= readChunks(request, limit));
}

/** On events: an asynchronous iteration would cost more than a small request's own work. */
function readChunks(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(tooLarge(limit));
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge(limit));
      }
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.once('error', reject);
    // Comes after every request; only for this one an error, with its stack, is worth being made.
    request.once('close', () => {
      if (!request.readableEnded) reject(new Error('The client went away in the middle of its request'));
    });
  });
}

function tooLarge(limit: number): HttpError {
  return new HttpError(
    413,
    'PAYLOAD_TOO_LARGE',
    `The request body is larger than ${limit} bytes; send it in parts`,
  );
}

/**
 * Connections that wait to be accepted: as many as the system allows (`net.core.somaxconn`). Beyond Node's 511 the kernel
 * drops the rest of a wave of reconnecting clients, who then wait 1, 3, 7 seconds before they try again.
 */
const BACKLOG = 65_535;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const LINGER_MS = 300;

/**
 * Accepts nothing more, at once; `server.close` would also cut off idle connections, and with them the requests that
 * are just on their way over them. A connection turns idle only when its last answer is out, so idle ones are closed
 * again and again.
 */
async function close(server: Server, graceMs: number, lingerMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  let idle: NodeJS.Timeout | undefined;
  const linger = setTimeout(() => {
    idle = setInterval(() => server.closeIdleConnections(), 20);
  }, lingerMs);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(linger);
  clearInterval(idle);
  clearTimeout(deadline);
  server.close(); // only stops its watch over late requests
}
