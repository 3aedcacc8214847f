import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '@tradegraph/service-kit';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { silenceApollo } from './config.js';
import { maskGatewayError } from './errors/mask-gateway-error.js';
import type { GatewayMetrics } from './metrics.js';
import type { OperationContext } from './operation-context.js';

interface ApolloOptions {
  supergraphSdl: string;
  /** Also of subgraphs that only a later supergraph has. */
  dataSources: Record<string, GraphQLDataSource>;
  metrics: GatewayMetrics['requests'];
  logger: Logger;
}

export interface RunningApollo {
  server: ApolloServer<OperationContext>;
  /** Serves another supergraph from the next request on. Throws, and serves on, when Apollo does not take it. */
  use(supergraphSdl: string): void;
}

/** Apollo Server over Apollo's gateway, for queries and mutations of every transport. */
export async function startApollo(options: ApolloOptions): Promise<RunningApollo> {
  silenceApollo();
  let use: RunningApollo['use'] = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: ({ update }) => {
      use = update;
      return Promise.resolve({ supergraphSdl: options.supergraphSdl });
    },
    buildService: ({ name }) => options.dataSources[name] ?? noSource(name),
    logger: quiet(options.logger),
    __exposeQueryPlanExperimental: false,
  });
  const apollo = new ApolloServer<OperationContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskGatewayError(formatted, error, options.logger),
    plugins: [ApolloServerPluginLandingPageDisabled(), refuseSubscriptions, measure(options.metrics)],
    logger: quiet(options.logger),
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return { server: apollo, use: (supergraphSdl) => use(supergraphSdl) };
}

function noSource(name: string): GraphQLDataSource {
  return { process: () => Promise.reject(new Error(`No address is configured for the subgraph ${name}`)) };
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

/** Counts requests by kind and outcome: ok, partial (data and errors), error, refused (never executed). */
function measure({ requests, duration }: ApolloOptions['metrics']): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async ({ contextValue: { log } }) => {
      const end = duration.startTimer();
      return {
        willSendResponse: async ({ operation, operationName, response }) => {
          log.kind = operation?.operation ?? 'invalid';
          log.operation = operationName ?? undefined;
          log.outcome = response.body.kind === 'single' ? outcomeOf(response.body.singleResult) : 'ok';
          requests.inc({ kind: log.kind, outcome: log.outcome });
          end({ kind: log.kind });
        },
      };
    },
  };
}

function outcomeOf(result: { data?: unknown; errors?: readonly unknown[] }): string {
  if (!result.errors) return 'ok';
  if (result.data === undefined) return 'refused';
  return result.data === null ? 'error' : 'partial';
}
