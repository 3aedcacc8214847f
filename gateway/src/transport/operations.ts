import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@tradegraph/service-kit';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { maskGatewayError } from '../errors/mask-gateway-error.js';
import { BoundedMap } from '../live/bounded-map.js';
import type { LiveHub } from '../live/live-hub.js';
import { operationKind } from '../live/prepare-subscription.js';
import type { GatewayMetrics } from '../metrics.js';
import type { OperationContext } from '../operation-context.js';

export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** What every streaming transport needs to run operations. */
export interface TransportParts {
  apollo: ApolloServer<OperationContext>;
  hub: LiveHub;
  metrics: GatewayMetrics;
  logger: Logger;
  maxUnsentBytes: number;
}

/** Characters of operation text whose kind is remembered: in a storm of clients that come back all send the same. */
const REMEMBERED_TEXT = 2_000_000;
const subscriptions = new BoundedMap<boolean>(REMEMBERED_TEXT);

/** True for a subscription; false for the rest, what can't be parsed included. */
export function isSubscription({ query, operationName }: OperationRequest): boolean {
  const key = `${operationName ?? ''}\n${query}`;
  let known = subscriptions.get(key);
  if (known === undefined) {
    known = operationKind(query, operationName ?? undefined) === 'subscription';
    subscriptions.set(key, known, key.length);
  }
  return known;
}

/** Runs a query or mutation exactly as a POST would. `data` is missing when it was refused before it ran. */
export async function runOperation(
  { apollo }: TransportParts,
  { query, operationName, variables, extensions }: OperationRequest,
  contextValue: OperationContext,
): Promise<FormattedExecutionResult> {
  const request = {
    query,
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables } : {}),
    ...(extensions ? { extensions } : {}),
  };
  const { body } = await apollo.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
  return body.singleResult;
}

/** What a client may see of anything that was thrown while it subscribed. */
export function toClientError(error: unknown, logger: Logger): GraphQLFormattedError {
  const graphQLError =
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  return maskGatewayError(graphQLError.toJSON(), graphQLError, logger);
}
