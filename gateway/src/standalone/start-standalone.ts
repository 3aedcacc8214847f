import { readFileSync } from 'node:fs';
import {
  ConfigError,
  createLogger,
  createRegistry,
  healthRoutes,
  startHttpServer,
  startTracing,
  type Viewer,
} from '@tradegraph/service-kit';
import { startApollo } from '../apollo-server.js';
import { openDocuments } from '../documents/open-documents.js';
import { guarded } from '../http/access.js';
import { Compression } from '../http/compression.js';
import { crossOrigin } from '../http/cross-origin.js';
import { graphqlOverHttp } from '../http/graphql-over-http.js';
import type { Admit } from '../identity/admit.js';
import type { IdentityConfig } from '../identity/identity-config.js';
import { asTokenIssuer } from '../identity/local-issuer.js';
import { tokenVerifier } from '../identity/verify-token.js';
import { Attempts } from '../limits/attempts.js';
import { Budget } from '../limits/budget/budget.js';
import { OperationLimits } from '../limits/operation-limits.js';
import { gatewayMetrics } from '../metrics.js';
import { OperationObserver } from '../observe/operation-observer.js';
import { OperationPipeline } from '../pipeline/operation-pipeline.js';
import type { RunningGateway } from '../server.js';
import { loadSupergraph, type LoadedSupergraph } from '../supergraph.js';
import { watchSupergraph } from '../supergraph-file.js';
import type { StandaloneConfig } from './config.js';
import { PlainSubgraphs } from './plain-subgraphs.js';

const MAX_BODY_BYTES = 1024 * 1024;

/** The gateway's queries and mutations over any supergraph file: no Redis, nothing live, no console. */
export async function startStandalone(config: StandaloneConfig): Promise<RunningGateway> {
  const logger = createLogger('gateway', config.logLevel);
  const tracing = await startTracing('gateway', config.tracingEndpoint, (text) => logger.warn(text));
  const registry = createRegistry('gateway');
  const metrics = gatewayMetrics(registry);
  const supergraph = readSupergraph(config.supergraphFile);
  const subgraphs = new PlainSubgraphs(config, metrics.fetches, logger);
  subgraphs.refuseUnknown(supergraph);
  subgraphs.connect(supergraph);
  const { fetchers } = subgraphs;
  const budget = new Budget(config.limits.budget);
  const limits = new OperationLimits(config.limits, budget);
  const attempts = new Attempts(budget, config.limits.trustedProxies);
  const observer = new OperationObserver(registry, supergraph.clientSchema);
  const trusted = openDocuments(config.trustedDocuments, metrics.documents, logger);
  const { documents } = trusted;
  const parts = { supergraph, limits, documents, observer, metrics: metrics.requests, logger };
  const pipeline = new OperationPipeline({ ...parts, fetchers });
  const apollo = await startApollo({ ...parts, pipeline });
  const use = (next: LoadedSupergraph) => {
    subgraphs.connect(next);
    apollo.use(next);
    pipeline.use(next);
    observer.usage.use(next.clientSchema);
  };
  const { supergraphFile: file } = config;
  const watch = watchSupergraph({ file, sdl: supergraph.sdl, use, metrics: metrics.supergraph, logger });
  const compression = new Compression(config.compression);
  const overHttp = graphqlOverHttp({
    ...{ pipeline, apollo, limits, documents, compression },
    maxBodyBytes: MAX_BODY_BYTES,
  });
  const health = healthRoutes({ registry, checks: {} });
  const { host, port } = config;
  const { propagateHeaders: propagate } = config;
  const guard = { admit: admission(config.identity), attempts, logger, propagate };
  const routes = {
    ...health.routes,
    '/graphql': crossOrigin(config.corsOrigins)(guarded(guard, overHttp)),
  };
  const http = await startHttpServer({ host, port, logger, routes });
  const { url } = http;
  logger.info({ url: `${url}/graphql`, auth: config.identity ? 'tokens' : 'OFF' }, 'gateway is ready');
  const stop = async () => {
    health.drain();
    watch.stop();
    trusted.stop();
    await http.stop();
    await apollo.server.stop();
    await subgraphs.close();
    await tracing.stop();
  };
  let stopping: Promise<void> | undefined;
  return { url, port: http.port, stop: () => (stopping ??= stop()) };
}

function readSupergraph(file: string): LoadedSupergraph {
  try {
    return loadSupergraph(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`"${file}" can not be served as a supergraph: ${(error as Error).message}`);
  }
}

const EVERYBODY: Viewer = { id: 'anonymous', roles: [], scopes: [] };

function admission(identity: IdentityConfig | null): Admit {
  if (!identity) return () => Promise.resolve({ viewer: EVERYBODY, expiresAt: Infinity });
  const { issuers, local } = identity;
  const verify = tokenVerifier(local ? [...issuers, asTokenIssuer(local)] : issuers);
  return (request) => verify(request.headers.authorization);
}
