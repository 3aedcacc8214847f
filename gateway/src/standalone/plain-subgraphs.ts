import type { Fetcher } from '@tradegraph/plan-executor';
import { ConfigError, type Logger } from '@tradegraph/service-kit';
import type { FetchMetrics } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';
import { SubgraphFetcher } from '../subgraphs/subgraph-fetcher.js';
import { defaultTraffic, trafficGuard } from '../subgraphs/traffic-guard.js';
import type { LoadedSupergraph } from '../supergraph.js';
import type { StandaloneConfig } from './config.js';
import { isHttp } from './options.js';
import { PlainSubgraph } from './plain-subgraph.js';

/** The subgraphs of a supergraph file, at the addresses of the command line or else of the file. */
export class PlainSubgraphs {
  /** Grows with later supergraphs; an address that was taken once stays. */
  readonly fetchers: Record<string, Fetcher<OperationContext>> = {};
  readonly #clients: PlainSubgraph[] = [];

  constructor(
    private readonly config: StandaloneConfig,
    private readonly metrics: FetchMetrics,
    private readonly logger: Logger,
  ) {}

  /** Throws a ConfigError for a subgraph without an address, before anything is connected. */
  connect({ subgraphs }: LoadedSupergraph): void {
    const { addresses, identitySecret, deadlines } = this.config;
    const found = subgraphs.map(({ name, url }) => ({ name, url: addresses[name] ?? url }));
    const lost = found.find(({ url }) => !isHttp(url));
    if (lost)
      throw new ConfigError(
        `The file has no address of the subgraph "${lost.name}": give it as --subgraph ${lost.name}=http://…`,
      );
    for (const { name, url } of found) {
      if (Object.hasOwn(this.fetchers, name)) continue;
      const client = new PlainSubgraph(name, url, identitySecret);
      this.#clients.push(client);
      const { metrics, logger } = this;
      const guard = trafficGuard(name, defaultTraffic, metrics, logger);
      this.fetchers[name] = new SubgraphFetcher({ client, guard, deadlines, metrics, logger }).fetch;
    }
  }

  /** Throws a ConfigError for an address of a subgraph that there is not: most likely it is misspelt. */
  refuseUnknown({ subgraphs }: LoadedSupergraph): void {
    const names = subgraphs.map(({ name }) => name);
    const unknown = Object.keys(this.config.addresses).find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw new ConfigError(
        `The supergraph has no subgraph "${unknown}"; it has ${names.map((name) => `"${name}"`).join(', ')}`,
      );
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
  }
}
