import type { Logger } from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatErrors } from '../errors/format-errors.js';
import type { LiveHub } from '../live/live-hub.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { GatewayMetrics } from '../metrics.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';

/** What every streaming transport needs to run operations. */
export interface TransportParts {
  pipeline: OperationPipeline;
  hub: LiveHub;
  metrics: GatewayMetrics;
  limits: OperationLimits;
  logger: Logger;
  maxUnsentBytes: number;
}

/** What a client may see of anything that was thrown while it subscribed. */
export function toClientError(
  error: unknown,
  { logger, limits }: Pick<TransportParts, 'logger' | 'limits'>,
): GraphQLFormattedError {
  const known =
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  return limits.silenced(formatErrors([known], logger)[0]!);
}
