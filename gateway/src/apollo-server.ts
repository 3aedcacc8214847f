import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type ApolloServerOptionsWithGateway,
} from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '@tradegraph/service-kit';
import { GraphQLError, OperationTypeNode, type ExecutionResult } from 'graphql';
import { silenceApollo } from './config.js';
import { persistedQueries } from './documents/persisted-queries.js';
import type { TrustedDocuments } from './documents/trusted-documents.js';
import { maskGatewayError } from './errors/mask-gateway-error.js';
import { answerTypeOf, refusalStatus } from './http/answer-type.js';
import type { OperationLimits } from './limits/operation-limits.js';
import type { GatewayMetrics } from './metrics.js';
import type { OperationContext } from './operation-context.js';
import { answerResult, type Answer } from './pipeline/answer.js';
import type { OperationPipeline } from './pipeline/operation-pipeline.js';
import type { LoadedSupergraph } from './supergraph.js';

interface ApolloOptions {
  supergraph: LoadedSupergraph;
  pipeline: OperationPipeline;
  metrics: GatewayMetrics['requests'];
  limits: OperationLimits;
  documents: TrustedDocuments | undefined;
  logger: Logger;
}

export interface RunningApollo {
  server: ApolloServer<OperationContext>;
  /** Serves another supergraph from the next request on. */
  use(supergraph: LoadedSupergraph): void;
}

type GatewayInterface = ApolloServerOptionsWithGateway<OperationContext>['gateway'];
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** Apollo Server in front of our pipeline, for what is not an ordinary POST: it knows HTTP and persisted queries. */
export async function startApollo(options: ApolloOptions): Promise<RunningApollo> {
  const { supergraph, pipeline, metrics, limits, documents, logger } = options;
  silenceApollo();
  const listeners = new Set<SchemaListener>();
  const tell = (listener: SchemaListener, { clientSchema, sdl }: LoadedSupergraph) =>
    listener({ apiSchema: clientSchema, coreSupergraphSdl: sdl });
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      tell(listener, supergraph);
      return () => listeners.delete(listener);
    },
    load: () => Promise.resolve({ executor: executorOf(pipeline) }),
    stop: () => Promise.resolve(),
  };
  const server = new ApolloServer<OperationContext>({
    gateway,
    persistedQueries: { cache: persistedQueries(documents) },
    introspection: !limits.production,
    hideSchemaDetailsFromClientErrors: limits.production,
    // Pages of others can't send these without asking first; where a token is needed, it is proof enough.
    csrfPrevention: {
      requestHeaders: ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'],
    },
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) =>
      error instanceof PipelineError
        ? formatted
        : limits.silenced(maskGatewayError(formatted, error, logger)),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      refuseSubscriptions,
      countRefused(metrics),
      invalidIsAnAnswer,
    ],
    logger: quiet(logger),
    stopOnTerminationSignals: false,
  });
  await server.start();
  return { server, use: (next) => listeners.forEach((listener) => tell(listener, next)) };
}

/** An error that is fit for a client already. */
class PipelineError extends GraphQLError {}

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

function executorOf(pipeline: OperationPipeline): Executor {
  // The name as the client gave it: Apollo's own is null where there is no such operation.
  return async ({ source, request: { operationName, variables }, context }) => {
    const asked = { query: source, operationName, variables };
    const answer = await pipeline.run(asked, context as OperationContext);
    const { errors, ...result } = answerResult(answer);
    const http = httpOf(answer);
    const raised = errors?.map(
      ({ message, path, extensions }) =>
        new PipelineError(message, {
          path,
          extensions: { ...extensions, ...http } as Record<string, unknown>,
        }),
    );
    return { ...result, ...(raised ? { errors: raised } : {}) } as ExecutionResult;
  };
}

/** Apollo takes the status of a refusal from its errors, and does not show it to the client. */
function httpOf({ refusedWith, retryAfter }: Answer): { http?: { status: number; headers: HeaderMap } } {
  if (refusedWith === undefined) return {};
  const headers = new HeaderMap();
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return { http: { status: refusedWith, headers } };
}

/** Apollo tells the operator at "info" what only a debugging developer wants to know. */
function quiet(logger: Logger) {
  return {
    debug: (message: string) => logger.trace(message),
    info: (message: string) => logger.debug(message),
    warn: (message: string) => logger.warn(message),
    error: (message: string) => logger.error(message),
  };
}

const refuseSubscriptions: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
      throw new GraphQLError(
        'A subscription needs a WebSocket (graphql-transport-ws) or "Accept: text/event-stream"',
        { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
      );
    },
  }),
};

/** What Apollo refused itself never came to the pipeline, which counts all else. */
function countRefused({ requests }: ApolloOptions['metrics']): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async ({ contextValue: { log } }) => ({
      willSendResponse: async () => {
        if (log.kind !== undefined) return;
        [log.kind, log.outcome] = ['invalid', 'refused'];
        requests.inc({ kind: log.kind, outcome: log.outcome });
      },
    }),
  };
}

/** Apollo answers an invalid document with 400 whatever the client takes. */
const invalidIsAnAnswer: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response: { http, body } }) => {
      if (body.kind !== 'single' || http.status === undefined) return;
      const code = body.singleResult.errors?.[0]?.extensions?.['code'];
      http.status = refusalStatus(http.status, code, answerTypeOf(request.http?.headers.get('accept')));
    },
  }),
};
