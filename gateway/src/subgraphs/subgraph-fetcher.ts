import { setTimeout as wait } from 'node:timers/promises';
import { shareReads, type FetchAnswer, type Fetcher, type Read } from '@tradegraph/plan-executor';
import { graphError, type Logger, type Viewer } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import type { FetchMetrics } from '../metrics.js';
import { observeFetch } from '../observe/observe-fetch.js';
import type { OperationContext } from '../operation-context.js';
import { NoAnswer, type SubgraphAnswer } from './exchange.js';
import { retryBudget } from './retry-budget.js';
import type { SubgraphClient } from './subgraph-client.js';
import type { TrafficGuard } from './traffic-guard.js';

interface SubgraphFetcherOptions {
  client: Pick<SubgraphClient, 'name' | 'post'>;
  guard: TrafficGuard;
  deadlines: GatewayConfig['deadlines'];
  metrics: FetchMetrics;
  logger: Logger;
}

const ATTEMPTS = 3;
/** Before the second retry; the first goes at once, since mostly a kept-alive connection was closed at this moment. */
const PAUSE_MS = 60;
/** With less time left than this another attempt is not worth its work. */
const LEAST_MS = 20;

/**
 * Sends a plan's fetches to one subgraph. A subgraph that does not answer costs its own fields and nothing else: the
 * failure becomes one SERVICE_UNAVAILABLE that names the subgraph but never its address.
 */
export class SubgraphFetcher {
  readonly #budget = retryBudget();
  readonly #ask: Read<OperationContext, SubgraphAnswer>;

  constructor(private readonly options: SubgraphFetcherOptions) {
    this.#ask = shareReads(
      this.#send,
      ({ identity, propagated = '' }) => scopeOf(identity.viewer) + propagated,
    );
  }

  readonly fetch: Fetcher<OperationContext> = async (request, variables, context) => {
    const { client, metrics } = this.options;
    const start = performance.now();
    const end = (outcome: string) =>
      metrics.duration.observe({ subgraph: client.name, outcome }, (performance.now() - start) / 1_000);
    try {
      const answer = parseAnswer(
        await observeFetch(client.name, context, (traced) => this.#ask(request, variables, traced)),
      );
      end(answer.errors ? 'error' : 'ok');
      return answer;
    } catch (error) {
      end('unavailable');
      throw this.#unavailable(context, error);
    }
  };

  /** Reads are tried again while there is time; a mutation only when not one byte of it can have arrived. */
  readonly #send: Read<OperationContext, SubgraphAnswer> = async (request, variables, context) => {
    const { client, guard, deadlines } = this.options;
    const { identity, headers } = context;
    const body = `${request.bodyHead}${variables}}`;
    const isMutation = request.kind === 'mutation';
    const until = Date.now() + (isMutation ? deadlines.mutationMs : deadlines.queryMs);
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await guard(isMutation ? 'write' : 'read', async () =>
          answered(await client.post(body, identity, leftOf(until), headers)),
        );
        this.#budget.earn();
        return answer;
      } catch (error) {
        if (attempt === ATTEMPTS || !this.#mayTryAgain(error, isMutation, until)) throw error;
        if (attempt > 1) await wait(PAUSE_MS * (0.5 + Math.random()));
      }
    }
  };

  #mayTryAgain(error: unknown, isMutation: boolean, until: number): boolean {
    if (!(error instanceof NoAnswer) || error.final || (isMutation && error.sent)) return false;
    if (until - Date.now() < LEAST_MS || !this.#budget.spend()) return false;
    this.options.metrics.retries.inc({ subgraph: this.options.client.name });
    return true;
  }

  #unavailable({ identity }: OperationContext, cause: unknown): Error {
    const { name } = this.options.client;
    this.options.metrics.errors.inc({ subgraph: name });
    const { correlationId } = identity;
    this.options.logger.warn({ err: cause, subgraph: name, correlationId }, 'subgraph did not answer');
    return graphError('SERVICE_UNAVAILABLE', `The ${name} service is not available; try again`, {
      serviceName: name,
      retryable: true,
    });
  }
}

const scopes = new WeakMap<Viewer, string>();

/** Everything by which a subgraph may answer one viewer otherwise than another. */
function scopeOf(viewer: Viewer): string {
  let scope = scopes.get(viewer);
  if (scope === undefined) scopes.set(viewer, (scope = JSON.stringify(viewer)));
  return scope;
}

function leftOf(until: number): number {
  const left = until - Date.now();
  if (left <= 0) throw new NoAnswer('Waited for a free connection until its time was up', false, true);
  return left;
}

/** What proxies answer while the process behind them restarts. */
const PASSING = new Set([502, 503, 504]);

/** A rejection for what is no answer of the subgraph's GraphQL: pages of proxies, refusals of our identity. */
function answered(answer: SubgraphAnswer): SubgraphAnswer {
  const { status } = answer;
  if (status !== 401 && status < 500) return answer;
  throw new NoAnswer(`answered with status ${status}`, true, !PASSING.has(status));
}

function parseAnswer({ status, text }: SubgraphAnswer): FetchAnswer {
  const body = JSON.parse(text) as FetchAnswer | null;
  if (body === null || typeof body !== 'object' || !('data' in body || 'errors' in body)) {
    throw new Error(`answered with status ${status} and no GraphQL`);
  }
  return { data: body.data, errors: body.errors };
}
