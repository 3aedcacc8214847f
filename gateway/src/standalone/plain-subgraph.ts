import type { Identity } from '@tradegraph/service-kit';
import type { SubgraphAnswer } from '../subgraphs/exchange.js';
import { fetchHeaders } from '../subgraphs/fetch-headers.js';
import { SubgraphPool } from '../subgraphs/subgraph-pool.js';
import { defaultTraffic } from '../subgraphs/traffic-guard.js';

/** A subgraph of whom nothing is known but the address of its GraphQL. */
export class PlainSubgraph {
  readonly #pool: SubgraphPool;
  readonly #path: string;

  constructor(
    readonly name: string,
    url: string,
    private readonly identitySecret: string | undefined,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.#path = pathname + search;
    this.#pool = new SubgraphPool(origin, defaultTraffic.connections);
  }

  /** Rejects with NoAnswer when there is no whole answer within `deadlineMs`. */
  post(
    body: string,
    identity: Identity,
    deadlineMs: number,
    more?: Readonly<Record<string, string>>,
  ): Promise<SubgraphAnswer> {
    const headers = fetchHeaders(identity, this.identitySecret, more);
    return this.#pool.post(this.#path, headers, body, deadlineMs);
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
