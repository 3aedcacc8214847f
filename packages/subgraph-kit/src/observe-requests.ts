import type { ApolloServerPlugin } from '@apollo/server';
import {
  SLOW_REQUEST_MS,
  TRACE_HEADER,
  currentSpan,
  parseTraceparent,
  requestMetrics,
  traced,
  type Handler,
  type Logger,
  type Registry,
} from '@tradegraph/service-kit';
import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';

interface AnsweredRequest {
  operation: OperationDefinitionNode | undefined;
  errors: readonly GraphQLFormattedError[];
  correlationId: string;
  traceparent: string | undefined;
}

export interface RequestObserver {
  /** Every request ends here; `start` is the `performance.now()` of its beginning. */
  answered(start: number, request: AnsweredRequest): void;
}

/**
 * Counts and times requests; kind `entities` for reference fetches, so that they can be told from queries. A slow or
 * failed request is one line with the caller's correlation id and trace; any other only at the level `debug`.
 */
export function observeRequests(registry: Registry, logger: Logger): RequestObserver {
  const { requests, duration } = requestMetrics(registry);
  return {
    answered: (start, { operation, errors, correlationId, traceparent }) => {
      const kind = kindOf(operation);
      const outcome = errors.length > 0 ? 'error' : 'ok';
      const ms = performance.now() - start;
      requests.inc({ kind, outcome });
      duration.observe({ kind }, ms / 1_000);
      currentSpan().set({ 'graphql.operation.type': kind, 'tradegraph.outcome': outcome });
      const level = outcome === 'error' ? 'info' : ms > SLOW_REQUEST_MS ? 'warn' : 'debug';
      if (!logger.isLevelEnabled(level)) return;
      const codes = [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
      const traceId = parseTraceparent(traceparent)?.traceId;
      const line = { correlationId, traceId, kind, outcome, ...(codes.length > 0 ? { codes } : {}) };
      logger[level](
        { ...line, ms: Math.round(ms * 10) / 10 },
        ms > SLOW_REQUEST_MS ? 'slow request' : 'request',
      );
    },
  };
}

/** Tells the observer of the requests that Apollo Server answers. */
export function observedByApollo<C extends { correlationId: string }>(
  observer: RequestObserver,
): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => {
      const start = performance.now();
      return {
        willSendResponse: async ({ request, operation, response, contextValue: { correlationId } }) => {
          const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
          const traceparent = request.http?.headers.get(TRACE_HEADER);
          observer.answered(start, { operation, errors, correlationId, traceparent });
        },
      };
    },
  };
}

function kindOf(operation: OperationDefinitionNode | undefined): string {
  const root = operation?.selectionSet.selections[0];
  const entities = root?.kind === Kind.FIELD && root.name.value === '_entities';
  return entities ? 'entities' : (operation?.operation ?? 'invalid');
}

/** A span of this process around each request, in the caller's trace. */
export function tracedRoute(name: string, handler: Handler): Handler {
  return (request, response, url) => {
    const parent = request.headers[TRACE_HEADER];
    return traced(
      `${name} request`,
      { kind: 'server', ...(typeof parent === 'string' ? { parent } : {}) },
      () => handler(request, response, url),
    );
  };
}
