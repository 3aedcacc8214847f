import type { EventPage } from '@tradegraph/event-log';
import { ulid } from '@tradegraph/kernel';
import { identityHeaders, type Identity } from '@tradegraph/service-kit';
import type { SubgraphAnswer } from './exchange.js';
import { fetchHeaders } from './fetch-headers.js';
import { SubgraphPool } from './subgraph-pool.js';

const EVENTS_DEADLINE_MS = 10_000;
/** Shorter than a subgraph keeps an idle connection open, so that we never write into one that it just closed. */
const KEEP_ALIVE_MS = 30_000;

/** HTTP to one subgraph: a pool of keep-alive connections, a deadline for each call, every call signed. */
export class SubgraphClient {
  readonly #pool: SubgraphPool;
  readonly #basePath: string;
  readonly #graphqlPath: string;

  constructor(
    readonly name: string,
    url: string,
    private readonly identitySecret: string,
    connections: number,
  ) {
    const { origin, pathname } = new URL(url);
    this.#basePath = pathname.replace(/\/$/, '');
    this.#graphqlPath = `${this.#basePath}/graphql`;
    this.#pool = new SubgraphPool(origin, connections, KEEP_ALIVE_MS);
  }

  /** POST /graphql. Rejects with NoAnswer when there is no whole answer within `deadlineMs`. */
  post(
    body: string,
    identity: Identity,
    deadlineMs: number,
    more?: Readonly<Record<string, string>>,
  ): Promise<SubgraphAnswer> {
    const headers = fetchHeaders(identity, this.identitySecret, more);
    return this.#pool.post(this.#graphqlPath, headers, body, deadlineMs);
  }

  /** Rejects unless the subgraph says within `deadlineMs` that it is ready. */
  async checkReady(deadlineMs: number): Promise<void> {
    const { statusCode, body } = await this.#pool.request({
      path: `${this.#basePath}/health/ready`,
      method: 'GET',
      signal: AbortSignal.timeout(deadlineMs),
    });
    await body.dump();
    if (statusCode !== 200) throw new Error(`${this.name} is not ready`);
  }

  /** An internal route, asked for as the viewer. Rejects when there is no whole answer in time. */
  async ask(
    method: 'GET' | 'POST',
    path: string,
    identity: Identity,
    deadlineMs: number,
  ): Promise<SubgraphAnswer> {
    const { statusCode, body } = await this.#pool.request({
      path: `${this.#basePath}${path}`,
      method,
      headers: identityHeaders(this.identitySecret, identity),
      signal: AbortSignal.timeout(deadlineMs),
    });
    return { status: statusCode, text: await body.text() };
  }

  /** The subgraph's events after a sequence, from its outbox, asked for as a process of ours. */
  async readEvents(after: number, first: number): Promise<EventPage> {
    const identity = { viewer: { id: 'gateway', roles: ['service'] as const }, correlationId: ulid() };
    const { status, text } = await this.ask(
      'GET',
      `/internal/events?after=${after}&first=${first}`,
      identity,
      EVENTS_DEADLINE_MS,
    );
    if (status !== 200) throw new Error(`The outbox of ${this.name} answered with status ${status}`);
    return JSON.parse(text) as EventPage;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
