import type { GraphQLDataSource } from '@apollo/gateway';
import type { EventPage } from '@tradegraph/event-log';
import { ConfigError, type Logger, type ReadinessCheck } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import type { FetchMetrics } from '../metrics.js';
import { SubgraphClient } from './subgraph-client.js';
import { SubgraphDataSource } from './subgraph-data-source.js';

const READY_DEADLINE_MS = 1_500;

/** Opens a connection pool to each subgraph of the supergraph. Throws a ConfigError when one has no address. */
export function connectSubgraphs(
  config: GatewayConfig,
  names: readonly string[],
  metrics: FetchMetrics,
  logger: Logger,
) {
  const clients = names.map((name) => {
    const url = config.subgraphs[name];
    if (!url)
      throw new ConfigError(`The supergraph has a subgraph "${name}" whose address is not configured`);
    return new SubgraphClient(name, url, config.identitySecret);
  });
  const dataSources: Record<string, GraphQLDataSource> = {};
  const checks: Record<string, ReadinessCheck> = {};
  for (const client of clients) {
    dataSources[client.name] = new SubgraphDataSource({
      client,
      deadlines: config.deadlines,
      metrics,
      logger,
    });
    checks[client.name] = () => client.checkReady(READY_DEADLINE_MS);
  }
  return {
    dataSources,
    checks,
    readEvents: (source: string, after: number, first: number): Promise<EventPage> => {
      const client = clients.find(({ name }) => name === source);
      if (!client) return Promise.reject(new Error(`The supergraph has no subgraph ${source}`));
      return client.readEvents(after, first);
    },
    close: async () => void (await Promise.all(clients.map((client) => client.close()))),
  };
}
