import { IDENTITY_HEADER, signIdentity, type Identity } from '@tradegraph/service-kit';
import { Pool } from 'undici';
import { Exchange, type SubgraphAnswer } from '../subgraphs/exchange.js';
import { defaultTraffic } from '../subgraphs/traffic-guard.js';

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** A subgraph of whom nothing is known but the address of its GraphQL. */
export class PlainSubgraph {
  readonly #pool: Pool;
  readonly #path: string;

  constructor(
    readonly name: string,
    url: string,
    private readonly identitySecret: string | undefined,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.#path = pathname + search;
    this.#pool = new Pool(origin, {
      connections: 2 * defaultTraffic.connections,
      pipelining: 1,
      connect: { timeout: 2_000 },
      maxResponseSize: MAX_ANSWER_BYTES,
      // Each exchange has a deadline of its own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
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
      'x-correlation-id': identity.correlationId,
      ...(this.identitySecret ? { [IDENTITY_HEADER]: signIdentity(this.identitySecret, identity) } : {}),
    };
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(resolve, reject, deadlineMs);
      this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, exchange);
    });
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
