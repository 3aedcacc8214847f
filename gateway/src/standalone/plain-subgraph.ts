import { IDENTITY_HEADER, signIdentity, type Identity } from '@tradegraph/service-kit';
import { Pool } from 'undici';
import type { SubgraphAnswer } from '../subgraphs/exchange.js';

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
      connections: 64,
      pipelining: 1,
      connect: { timeout: 2_000 },
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  /** Rejects when there is no whole answer within `deadlineMs`. */
  async post(body: string, identity: Identity, deadlineMs: number): Promise<SubgraphAnswer> {
    const { statusCode, body: answer } = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-correlation-id': identity.correlationId,
        ...(this.identitySecret ? { [IDENTITY_HEADER]: signIdentity(this.identitySecret, identity) } : {}),
      },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: statusCode, text: await answer.text() };
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
