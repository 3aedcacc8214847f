import type { EventPage } from '@tradegraph/event-log';
import type { Fetcher } from '@tradegraph/plan-executor';
import { ConfigError, type Logger, type ReadinessCheck } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import type { FetchMetrics } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';
import { SubgraphClient } from './subgraph-client.js';
import { SubgraphFetcher } from './subgraph-fetcher.js';
import { defaultTraffic, trafficGuard } from './traffic-guard.js';

const READY_DEADLINE_MS = 1_500;

/** A connection pool to each subgraph that has an address; a later supergraph may need one that this one does not. */
export function connectSubgraphs(config: GatewayConfig, metrics: FetchMetrics, logger: Logger) {
  const traffic = { ...defaultTraffic, ...config.traffic };
  const clients = Object.entries(config.subgraphs).map(
    ([name, url]) => new SubgraphClient(name, url, config.identitySecret, traffic.connections),
  );
  const fetchers: Record<string, Fetcher<OperationContext>> = {};
  const checks: Record<string, ReadinessCheck> = {};
  for (const client of clients) {
    fetchers[client.name] = new SubgraphFetcher({
      client,
      guard: trafficGuard(client.name, traffic, metrics, logger),
      deadlines: config.deadlines,
      metrics,
      logger,
    }).fetch;
  }
  return {
    clients,
    fetchers,
    /** One readiness check for each subgraph of the supergraph, in place. */
    checks,
    /** Throws a ConfigError when one of them has no address; otherwise these are the ones that readiness asks. */
    require: (names: readonly string[]) => {
      const missing = names.find((name) => !fetchers[name]);
      if (missing !== undefined)
        throw new ConfigError(`The supergraph has a subgraph "${missing}" whose address is not configured`);
      for (const { name } of clients) delete checks[name];
      for (const client of clients) {
        if (names.includes(client.name)) checks[client.name] = () => client.checkReady(READY_DEADLINE_MS);
      }
    },
    readEvents: (source: string, after: number, first: number): Promise<EventPage> => {
      const client = clients.find(({ name }) => name === source);
      if (!client) return Promise.reject(new Error(`The supergraph has no subgraph ${source}`));
      return client.readEvents(after, first);
    },
    close: async () => void (await Promise.all(clients.map((client) => client.close()))),
  };
}
