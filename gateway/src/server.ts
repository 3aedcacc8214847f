import { readFileSync } from 'node:fs';
import { createEventFeed } from '@tradegraph/event-log';
import {
  createLogger,
  createRegistry,
  type Handler,
  healthRoutes,
  projectFile,
  redisOptions,
  startHttpServer,
  startTracing,
} from '@tradegraph/service-kit';
import { createClient } from 'redis';
import { startApollo } from './apollo-server.js';
import type { GatewayConfig } from './config.js';
import { openDocuments } from './documents/open-documents.js';
import { exportHandler } from './export/export-handler.js';
import { contextOf, guarded } from './http/access.js';
import { graphiqlRoute } from './http/graphiql.js';
import { graphqlOverHttp } from './http/graphql-over-http.js';
import { staticFiles } from './http/static-files.js';
import { devTokenRoute } from './identity/dev-token.js';
import { openIdentityDesk } from './identity/admit.js';
import { Compression } from './http/compression.js';
import { crossOrigin } from './http/cross-origin.js';
import { clientCredentialsRoute } from './identity/client-credentials.js';
import { LiveExecutor } from './live/live-executor.js';
import { LiveHub } from './live/live-hub.js';
import { Attempts } from './limits/attempts.js';
import { Budget, BUDGET_WINDOW_SECONDS } from './limits/budget/budget.js';
import { Reporter } from './limits/budget/reporter.js';
import { sharedCounter } from './limits/budget/shared-counter.js';
import { defaultLimits } from './limits/environment.js';
import { OperationLimits } from './limits/operation-limits.js';
import { liveFields } from './live/live-fields.js';
import { unavailable } from './live/live-errors.js';
import { gatewayMetrics } from './metrics.js';
import type { Seat } from './workers/seat.js';
import { fieldUsageRoute } from './observe/field-usage-route.js';
import { OperationObserver } from './observe/operation-observer.js';
import { connectSubgraphs } from './subgraphs/connect-subgraphs.js';
import { operationsFetcher } from './operations/operations-fetcher.js';
import { OPERATIONS_SUBGRAPH } from './own-sdl.js';
import { answerResult } from './pipeline/answer.js';
import { OperationPipeline } from './pipeline/operation-pipeline.js';
import { loadSupergraph, type LoadedSupergraph } from './supergraph.js';
import { watchSupergraph } from './supergraph-file.js';
import { eventStreams, wantsEventStream } from './transport/event-stream.js';
import { serveWebSockets } from './transport/websocket-server.js';

export interface RunningGateway {
  url: string;
  port: number;
  stop(): Promise<void>;
}

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_UNSENT_BYTES = 4 * 1024 * 1024;

/** Wires the gateway: supergraph, subgraph connections, live hub, every route and transport; and stops them again. */
export async function startGateway(config: GatewayConfig, seat?: Seat): Promise<RunningGateway> {
  const logger = createLogger('gateway', config.logLevel);
  const registry = createRegistry('gateway', seat ? { worker: String(seat.number) } : {});
  const tracing = await startTracing('gateway', config.tracingEndpoint, (text) => logger.warn(text));
  const metrics = gatewayMetrics(registry);
  let supergraph = loadSupergraph(readFileSync(config.supergraphFile, 'utf8'));
  const trusted = openDocuments(config.trustedDocuments, metrics.documents, logger);
  const { documents } = trusted;
  const subgraphs = connectSubgraphs(config, metrics.fetches, logger);
  subgraphs.require(supergraph.subgraphNames);
  const limitConfig = config.limits ?? defaultLimits();
  const reporter = new Reporter(sharedCounter(config.redisUrl, BUDGET_WINDOW_SECONDS, logger), logger);
  const budget = new Budget(limitConfig.budget, reporter);
  const limits = new OperationLimits(limitConfig, budget);
  const attempts = new Attempts(budget, limitConfig.trustedProxies);
  const observer = new OperationObserver(registry, supergraph.clientSchema);
  const pipeline = new OperationPipeline({
    supergraph,
    documents,
    observer,
    fetchers: {
      ...subgraphs.fetchers,
      [OPERATIONS_SUBGRAPH]: operationsFetcher(subgraphs.clients, logger),
    },
    metrics: metrics.requests,
    limits,
    logger,
  });
  const apollo = await startApollo({
    supergraph,
    pipeline,
    metrics: metrics.requests,
    limits,
    documents,
    logger,
  });
  const feed = createEventFeed({
    redis: createClient(redisOptions(config.redisUrl)),
    sources: [...new Set([...liveFields.values()].map(({ source }) => source))],
    fetchEvents: subgraphs.readEvents,
    logger,
  });
  const executor = new LiveExecutor(supergraph, subgraphs.fetchers, limits, logger);
  const hub = new LiveHub({
    feed,
    executor,
    metrics: metrics.live,
    limits,
    documents,
    logger,
    giveUpAfterMs: config.live?.giveUpAfterMs,
  });
  hub.start();
  const use = (next: LoadedSupergraph) => {
    subgraphs.require(next.subgraphNames);
    try {
      apollo.use(next);
      pipeline.use(next);
    } catch (error) {
      subgraphs.require(supergraph.subgraphNames);
      throw error;
    }
    supergraph = next;
    observer.usage.use(next.clientSchema);
    hub.use(next);
  };
  const watch = watchSupergraph({
    file: config.supergraphFile,
    sdl: supergraph.sdl,
    use,
    metrics: metrics.supergraph,
    logger,
  });
  const desk = openIdentityDesk(config, MAX_BODY_BYTES, logger);
  const { local, clients, devTokens } = config.identity;
  const transport = {
    pipeline,
    hub,
    metrics,
    limits,
    logger,
    maxUnsentBytes: config.live?.maxUnsentBytes ?? MAX_UNSENT_BYTES,
  };
  const streams = eventStreams(transport, MAX_BODY_BYTES);
  const compression = new Compression(config.compression ?? true);
  const overHttp = graphqlOverHttp({
    ...{ pipeline, apollo, limits, documents, compression },
    maxBodyBytes: MAX_BODY_BYTES,
  });
  const graphql: Handler = (request, response, url) =>
    wantsEventStream(request) ? streams.handler(request, response, url) : overHttp(request, response, url);
  const exports = exportHandler({
    schema: () => supergraph.clientSchema,
    limits,
    documents,
    identify: async (request) => contextOf(request).identity,
    execute: async (identity, query, variables) =>
      answerResult(
        await pipeline.run({ query, variables }, { identity, budget: 'export', trusted: query, log: {} }),
      ),
    compression,
    maxBodyBytes: MAX_BODY_BYTES,
    logger,
  });
  const health = healthRoutes({
    registry,
    checks: subgraphs.checks,
    metrics: seat?.share(registry),
  });
  const fromElsewhere = crossOrigin(config.corsOrigins ?? []);
  const guard = { admit: desk.admit, attempts, logger, propagate: config.propagateHeaders ?? [] };
  const http = await startHttpServer({
    host: config.host,
    port: config.port,
    logger,
    lingerMs: config.lingerMs,
    routes: {
      ...health.routes,
      '/graphql': fromElsewhere(guarded(guard, graphql)),
      ...(limits.production ? {} : { '/graphiql': graphiqlRoute({ demoToken: devTokens }) }),
      '/export': fromElsewhere(guarded(guard, exports)),
      '/usage/fields': guarded(guard, fieldUsageRoute(observer.usage)),
      ...(local && devTokens ? { '/dev/token': devTokenRoute(local) } : {}),
      ...(local && clients.length > 0
        ? { '/oauth/token': clientCredentialsRoute(local, clients, logger) }
        : {}),
      '*': staticFiles(config.webFolder ?? projectFile('dist/web'), compression),
    },
  });
  const webSockets = serveWebSockets(http.server, desk.verify, attempts, transport);
  logger.info({ port: http.port, subgraphs: supergraph.subgraphNames }, 'gateway is ready');
  const stop = async () => {
    health.drain();
    watch.stop();
    trusted.stop();
    await webSockets.stop();
    streams.stop();
    hub.stop(unavailable);
    await http.stop();
    desk.stop();
    await reporter.stop();
    await apollo.server.stop();
    await feed.stop();
    await subgraphs.close();
    await tracing.stop();
  };
  let stopping: Promise<void> | undefined;
  return { url: http.url, port: http.port, stop: () => (stopping ??= stop()) };
}
