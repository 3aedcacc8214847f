import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  CORRELATION_HEADER,
  HttpError,
  SLOW_REQUEST_MS,
  TRACE_HEADER,
  correlationIdOf,
  formatTraceparent,
  newTraceContext,
  parseTraceparent,
  startSpan,
  within,
  withoutMasking,
  type Handler,
  type Logger,
  type Span,
} from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';
import type { Admit } from '../identity/admit.js';
import { TokenError, type VerifiedToken } from '../identity/verify-token.js';
import type { Attempts } from '../limits/attempts.js';
import { clientOf } from '../limits/client-address.js';
import type { OperationContext } from '../operation-context.js';
import { propagatedOf } from './propagated-headers.js';

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, SERVICE_UNAVAILABLE: 503, RATE_LIMITED: 429 };
const ADMISSION = Symbol('admission');
interface Admission {
  context: OperationContext;
  token: VerifiedToken;
}
type Guarded = IncomingMessage & { [ADMISSION]?: Admission };

/** The context that `guarded` made for this request. */
export const contextOf = (request: IncomingMessage): OperationContext => admission(request).context;

export const tokenOf = (request: IncomingMessage): VerifiedToken => admission(request).token;

function admission(request: Guarded): Admission {
  const found = request[ADMISSION];
  if (!found) throw new Error('The request did not pass the guard');
  return found;
}

export interface Guard {
  admit: Admit;
  attempts: Attempts;
  logger: Logger;
  /** Names of the client's headers that go along with each fetch. */
  propagate: readonly string[];
}

/**
 * Guards an operation's route: gives the request its correlation id (also in the answer) and its place in the caller's
 * trace, finds out who asks before anything is done, answers refusals as JSON with our codes, and writes one access log
 * line.
 */
export function guarded({ admit, attempts, logger, propagate }: Guard, handler: Handler): Handler {
  // Its lines hold nothing that would have to be masked, and masking is a third of what a line costs.
  const lines = withoutMasking(logger);
  return async (request: Guarded, response, url) => {
    const correlationId = correlationIdOf(request.headers);
    const { span, traceId, headers } = beginTrace(request, url.pathname);
    const log: OperationContext['log'] = {};
    const entry: LogEntry = { traceId, correlationId, viewer: undefined, log };
    response.setHeader(CORRELATION_HEADER, correlationId);
    logWhenDone(request, response, lines, entry, span);
    try {
      const token = await attempts.guard(request, request.headers.authorization, () => admit(request));
      entry.viewer = token.viewer.id;
      const client = clientOf(token.viewer, () => attempts.addressOf(request));
      const identity = { viewer: token.viewer, correlationId };
      const context: OperationContext = { identity, ...client, log, headers };
      const more = propagate.length > 0 ? propagatedOf(propagate, request) : undefined;
      if (more) {
        context.headers = { ...more, ...headers };
        context.propagated = JSON.stringify(more);
      }
      request[ADMISSION] = { token, context };
      await within({ span }, () => handler(request, response, url));
    } catch (error) {
      if (error instanceof TokenError) {
        if (error.retryAfter !== undefined) response.setHeader('retry-after', String(error.retryAfter));
        refuse(response, STATUS[error.code], error.code, error.message);
      } else if (error instanceof HttpError) refuse(response, error.status, error.code, error.message);
      else throw error;
    }
  };
}

/** The caller's trace goes on; without one, or with one that is none, another begins. */
function beginTrace(request: IncomingMessage, path: string) {
  const given = parseTraceparent(request.headers[TRACE_HEADER]);
  const parent = given ? { parent: formatTraceparent(given) } : {};
  const span = startSpan(`${request.method} ${path}`, { kind: 'server', ...parent });
  const traceparent = span.traceparent ?? formatTraceparent(given ?? newTraceContext());
  return { span, traceId: traceparent.slice(3, 35), headers: { traceparent } };
}

interface LogEntry {
  traceId: string;
  correlationId: string;
  viewer: string | undefined;
  log: OperationContext['log'];
}

function logWhenDone(
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
  entry: LogEntry,
  span: Span,
): void {
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const { traceId, correlationId, viewer, log } = entry;
    const { operation, hash, kind, outcome, cost, fetches } = log;
    const { statusCode: status } = response;
    span.set({ 'graphql.operation.name': operation, 'graphql.operation.type': kind });
    span.set({ 'tradegraph.outcome': outcome, 'http.response.status_code': status });
    span.end();
    const credential = credentialOf(request);
    // One literal for every line: objects put together of others cost several times as much.
    // prettier-ignore
    const line = { traceId, correlationId, viewer, credential, operation, hash, kind, outcome, cost, fetches, status, ms };
    // A stream lives as long as its client likes.
    const slow = ms > SLOW_REQUEST_MS && kind !== undefined;
    logger[slow ? 'warn' : 'info'](line, slow ? 'slow request' : 'request');
  });
}

/** What the caller showed, never what it said. */
function credentialOf({ headers: { authorization } }: IncomingMessage): string {
  if (authorization === undefined) return 'none';
  return /^bearer /i.test(authorization) ? 'token' : /^apikey /i.test(authorization) ? 'signature' : 'none';
}
