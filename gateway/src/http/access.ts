import type { IncomingMessage, ServerResponse } from 'node:http';
import { ulid } from '@tradegraph/kernel';
import { HttpError, type Handler, type Logger } from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';
import type { Admit } from '../identity/admit.js';
import { TokenError, type VerifiedToken } from '../identity/verify-token.js';
import type { Attempts } from '../limits/attempts.js';
import { clientOf } from '../limits/client-address.js';
import type { OperationContext } from '../operation-context.js';

export const CORRELATION_HEADER = 'x-correlation-id';

/** The client's own id when it is one that logs can carry, else a new one. */
export function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : ulid();
}

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, SERVICE_UNAVAILABLE: 503, RATE_LIMITED: 429 };
const admitted = new WeakMap<IncomingMessage, { context: OperationContext; token: VerifiedToken }>();

/** The context that `guarded` made for this request. */
export const contextOf = (request: IncomingMessage): OperationContext => admission(request).context;

export const tokenOf = (request: IncomingMessage): VerifiedToken => admission(request).token;

function admission(request: IncomingMessage) {
  const found = admitted.get(request);
  if (!found) throw new Error('The request did not pass the guard');
  return found;
}

/**
 * Guards an operation's route: gives the request its correlation id (also in the answer), finds out who asks before
 * anything is done, answers refusals as JSON with our codes, and writes one access log line.
 */
export function guarded(admit: Admit, attempts: Attempts, logger: Logger, handler: Handler): Handler {
  // Its lines hold nothing that would have to be masked, and masking is a third of what a line costs.
  const lines = logger.child({}, { redact: [] });
  return async (request, response, url) => {
    const correlationId = correlationIdOf(request);
    const log: OperationContext['log'] = {};
    response.setHeader(CORRELATION_HEADER, correlationId);
    logWhenDone(response, lines, { correlationId, log });
    try {
      const token = await attempts.guard(request, request.headers.authorization, () => admit(request));
      const client = clientOf(token.viewer, () => attempts.addressOf(request));
      const identity = { viewer: token.viewer, correlationId };
      admitted.set(request, { token, context: { identity, ...client, log } });
      await handler(request, response, url);
    } catch (error) {
      if (error instanceof TokenError) {
        if (error.retryAfter !== undefined) response.setHeader('retry-after', String(error.retryAfter));
        refuse(response, STATUS[error.code], error.code, error.message);
      } else if (error instanceof HttpError) refuse(response, error.status, error.code, error.message);
      else throw error;
    }
  };
}

function logWhenDone(
  response: ServerResponse,
  logger: Logger,
  entry: { correlationId: string; log: OperationContext['log'] },
): void {
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const { correlationId, log } = entry;
    logger.info({ correlationId, ...log, status: response.statusCode, ms }, 'request');
  });
}
