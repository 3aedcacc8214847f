import { CORRELATION_HEADER, identityHeaders, type Identity } from '@tradegraph/service-kit';
import type { SubgraphAnswer } from '../subgraphs/exchange.js';
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
    more: Readonly<Record<string, string>> = {},
  ): Promise<SubgraphAnswer> {
    const headers = {
      ...more,
      'content-type': 'application/json',
      accept: 'application/json',
      [CORRELATION_HEADER]: identity.correlationId,
      ...(this.identitySecret ? identityHeaders(this.identitySecret, identity) : {}),
    };
    return this.#pool.post({ path: this.#path, headers, body }, deadlineMs);
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
