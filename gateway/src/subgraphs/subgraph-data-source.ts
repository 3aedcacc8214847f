import type { GraphQLDataSource } from '@apollo/gateway';
import { graphError, type Logger } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import type { FetchMetrics } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';
import type { SubgraphAnswer, SubgraphClient } from './subgraph-client.js';

type Fetch = Parameters<GraphQLDataSource<OperationContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource<OperationContext>['process']>>;

interface SubgraphDataSourceOptions {
  client: SubgraphClient;
  deadlines: GatewayConfig['deadlines'];
  metrics: FetchMetrics;
  logger: Logger;
}

/**
 * Sends a plan's fetches to one subgraph. A subgraph that does not answer costs its own fields and nothing else: the
 * failure becomes one SERVICE_UNAVAILABLE that names the subgraph but never its address.
 */
export class SubgraphDataSource implements GraphQLDataSource<OperationContext> {
  constructor(private readonly options: SubgraphDataSourceOptions) {}

  async process(fetch: Fetch): Promise<Answer> {
    const { client, metrics } = this.options;
    const end = metrics.duration.startTimer({ subgraph: client.name });
    try {
      const answer = parseAnswer(await this.#send(fetch));
      end({ outcome: answer.errors ? 'error' : 'ok' });
      return answer;
    } catch (error) {
      end({ outcome: 'unavailable' });
      throw this.#unavailable(fetch, error);
    }
  }

  async #send(fetch: Fetch): Promise<SubgraphAnswer> {
    const { query = '', variables, operationName } = fetch.request;
    const { identity } = fetch.context as OperationContext;
    const body = JSON.stringify({ query, variables, operationName });
    const { client, deadlines } = this.options;
    if (query.startsWith('mutation')) return client.post(body, identity, deadlines.mutationMs);
    const until = Date.now() + deadlines.queryMs;
    try {
      return await client.post(body, identity, deadlines.queryMs);
    } catch (error) {
      // A kept-alive connection that the subgraph closed at this very moment: reading again is harmless.
      const left = until - Date.now();
      if (!isClosedConnection(error) || left < 50) throw error;
      return client.post(body, identity, left);
    }
  }

  #unavailable(fetch: Fetch, cause: unknown): Error {
    const { name } = this.options.client;
    this.options.metrics.errors.inc({ subgraph: name });
    const { correlationId } = (fetch.context as OperationContext).identity;
    this.options.logger.warn({ err: cause, subgraph: name, correlationId }, 'subgraph did not answer');
    return graphError('SERVICE_UNAVAILABLE', `The ${name} service is not available; try again`, {
      serviceName: name,
      retryable: true,
    });
  }
}

/** A GraphQL answer, or a rejection: pages of proxies and refusals of our identity are no answers. */
function parseAnswer({ status, text }: SubgraphAnswer): Answer {
  if (status === 401 || status >= 500) throw new Error(`answered with status ${status}`);
  const body = JSON.parse(text) as Answer | null;
  if (body === null || typeof body !== 'object' || !('data' in body || 'errors' in body)) {
    throw new Error(`answered with status ${status} and no GraphQL`);
  }
  return { data: body.data, errors: body.errors };
}

const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const isClosedConnection = (error: unknown): boolean =>
  CLOSED.has(String((error as { code?: unknown }).code));
