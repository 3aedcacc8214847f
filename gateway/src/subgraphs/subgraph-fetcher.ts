import { shareReads, type FetchAnswer, type Fetcher, type Read } from '@tradegraph/plan-executor';
import { graphError, type Logger, type Viewer } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import type { FetchMetrics } from '../metrics.js';
import { observeFetch } from '../observe/observe-fetch.js';
import type { OperationContext } from '../operation-context.js';
import type { SubgraphAnswer } from './exchange.js';
import type { SubgraphClient } from './subgraph-client.js';

interface SubgraphFetcherOptions {
  client: Pick<SubgraphClient, 'name' | 'post'>;
  deadlines: GatewayConfig['deadlines'];
  metrics: FetchMetrics;
  logger: Logger;
}

/**
 * Sends a plan's fetches to one subgraph. A subgraph that does not answer costs its own fields and nothing else: the
 * failure becomes one SERVICE_UNAVAILABLE that names the subgraph but never its address.
 */
export class SubgraphFetcher {
  readonly #ask: Read<OperationContext, SubgraphAnswer>;

  constructor(private readonly options: SubgraphFetcherOptions) {
    this.#ask = shareReads(this.#send, ({ identity }) => scopeOf(identity.viewer));
  }

  readonly fetch: Fetcher<OperationContext> = async (request, variables, context) => {
    const { client, metrics } = this.options;
    const end = metrics.duration.startTimer({ subgraph: client.name });
    try {
      const answer = parseAnswer(
        await observeFetch(client.name, context, (traced) => this.#ask(request, variables, traced)),
      );
      end({ outcome: answer.errors ? 'error' : 'ok' });
      return answer;
    } catch (error) {
      end({ outcome: 'unavailable' });
      throw this.#unavailable(context, error);
    }
  };

  readonly #send: Read<OperationContext, SubgraphAnswer> = (request, variables, context) => {
    const { client, deadlines } = this.options;
    const body = `${request.bodyHead}${variables}}`;
    if (request.kind === 'mutation')
      return client.post(body, context.identity, deadlines.mutationMs, context.headers);
    return this.#read(body, context);
  };

  async #read(body: string, { identity, headers }: OperationContext): Promise<SubgraphAnswer> {
    const { client, deadlines } = this.options;
    const until = Date.now() + deadlines.queryMs;
    try {
      return await client.post(body, identity, deadlines.queryMs, headers);
    } catch (error) {
      // A kept-alive connection that the subgraph closed at this very moment: reading again is harmless.
      const left = until - Date.now();
      if (!isClosedConnection(error) || left < 50) throw error;
      return client.post(body, identity, left, headers);
    }
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

/** A GraphQL answer, or a rejection: pages of proxies and refusals of our identity are no answers. */
function parseAnswer({ status, text }: SubgraphAnswer): FetchAnswer {
  if (status === 401 || status >= 500) throw new Error(`answered with status ${status}`);
  const body = JSON.parse(text) as FetchAnswer | null;
  if (body === null || typeof body !== 'object' || !('data' in body || 'errors' in body)) {
    throw new Error(`answered with status ${status} and no GraphQL`);
  }
  return { data: body.data, errors: body.errors };
}

const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const isClosedConnection = (error: unknown): boolean =>
  CLOSED.has(String((error as { code?: unknown }).code));
