import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  HttpError,
  apolloHandler,
  healthRoutes,
  identityOf,
  maskError,
  projectFile,
  startHttpServer,
  type Handler,
  type Identity,
  type Logger,
  type ReadinessCheck,
  type Registry,
  type Viewer,
} from '@tradegraph/service-kit';
import { parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { observeRequests, observedByApollo, tracedRoute } from './observe-requests.js';
import { recogniseError } from './recognise-error.js';
import { checkReferences } from './check-references.js';
import { graphqlRoute } from './graphql-route.js';
import { enforcePermissions } from './permissions.js';
import { sharedResolvers } from './scalars.js';

export interface RequestContext {
  viewer: Viewer;
  correlationId: string;
}

export interface SubgraphOptions<C extends RequestContext> {
  /** `catalog`, `orders`…: its folder, its metrics label, its event source. */
  name: string;
  host: string;
  port: number;
  identitySecret: string;
  logger: Logger;
  registry: Registry;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the generated Resolvers type of each subgraph is its own
  resolvers: Record<string, any>;
  /** Builds loaders and services afresh for each request. */
  createContext: (request: RequestContext) => C;
  checks: Record<string, ReadinessCheck>;
  /** Routes for other processes of ours; they ask `requireIdentity` themselves. */
  internalRoutes?: Record<string, Handler>;
}

export interface RunningSubgraph {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** Bulk mutations carry up to 1,000 rows; the gateway refuses larger bodies earlier. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The SDL of one subgraph: the shared types, then its own schema.graphql. */
export function subgraphTypeDefs(name: string): DocumentNode {
  return parse(subgraphSdl(name));
}

export function subgraphSdl(name: string): string {
  const shared = readFileSync(projectFile('packages/subgraph-kit/src/shared.graphql'), 'utf8');
  const own = readFileSync(projectFile('subgraphs', name, 'schema.graphql'), 'utf8');
  return `${shared}\n${own}`;
}

/** Serves a subgraph: GraphQL for signed requests only, health, metrics. */
export async function startSubgraph<C extends RequestContext>(
  options: SubgraphOptions<C>,
): Promise<RunningSubgraph> {
  const typeDefs = subgraphTypeDefs(options.name);
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: { ...sharedResolvers, ...options.resolvers },
  });
  enforcePermissions(schema, typeDefs);
  checkReferences(schema);
  const observer = observeRequests(options.registry, options.logger);
  const mask = (formatted: GraphQLFormattedError, error: unknown) =>
    maskError(formatted, error, options.logger, recogniseError);
  const apollo = new ApolloServer<C>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Its own handler would stop it first, and then our stop would wait for ever for an end that has been.
    stopOnTerminationSignals: false,
    formatError: mask,
    // Apollo would time every resolver for a trace that nobody asks for.
    plugins: [observedByApollo(observer), ApolloServerPluginInlineTraceDisabled()],
    logger: options.logger,
  });
  await apollo.start();
  const context = (request: IncomingMessage) => {
    const { viewer, correlationId } = requireIdentity(request, options.identitySecret);
    return options.createContext({ viewer, correlationId });
  };
  const common = { context, maxBodyBytes: MAX_BODY_BYTES };
  const otherwise = apolloHandler({ server: apollo, ...common });
  const health = healthRoutes({ registry: options.registry, checks: options.checks });
  const http = await startHttpServer({
    host: options.host,
    port: options.port,
    logger: options.logger,
    routes: {
      ...health.routes,
      ...options.internalRoutes,
      '/graphql': tracedRoute(options.name, graphqlRoute({ schema, mask, observer, otherwise, ...common })),
    },
  });
  options.logger.info({ port: http.port }, `${options.name} is ready`);
  return {
    url: http.url,
    port: http.port,
    stop: async () => {
      health.drain();
      await http.stop();
      await apollo.stop();
    },
  };
}

/** Refuses every request that our own gateway or processes did not sign, `_service` and `_entities` included. */
export function requireIdentity(request: IncomingMessage, secret: string): Identity {
  const identity = identityOf(secret, request.headers);
  if (!identity) throw new HttpError(401, 'UNAUTHENTICATED', 'This address only answers the gateway');
  return identity;
}
