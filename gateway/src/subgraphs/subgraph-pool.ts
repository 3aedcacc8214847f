import { Pool } from 'undici';
import { Exchange, type SubgraphAnswer } from './exchange.js';

const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Connections to one subgraph, one request on each at a time. */
export class SubgraphPool {
  readonly #pool: Pool;

  /** `fetches`: reads that may be under way, and as many mutations; each has a connection. */
  constructor(origin: string, fetches: number, keepAliveMs?: number) {
    this.#pool = new Pool(origin, {
      connections: 2 * fetches,
      pipelining: 1,
      ...(keepAliveMs === undefined
        ? {}
        : { keepAliveTimeout: keepAliveMs, keepAliveMaxTimeout: keepAliveMs }),
      connect: { timeout: 2_000 },
      maxResponseSize: MAX_ANSWER_BYTES,
      // Each exchange has a deadline of its own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Headers as name, value, name, value. Rejects with NoAnswer when there is no whole answer within `deadlineMs`. */
  post(path: string, headers: string[], body: string, deadlineMs: number): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      const exchange = new Exchange(resolve, reject, deadlineMs);
      this.#pool.dispatch({ path, method: 'POST', headers, body }, exchange);
    });
  }

  /** For requests that are rare. */
  request: Pool['request'] = (options) => this.#pool.request(options);

  close(): Promise<void> {
    return this.#pool.close();
  }
}
