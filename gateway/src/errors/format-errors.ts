import { formatErrors as format, type Logger } from '@tradegraph/service-kit';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { maskGatewayError } from './mask-gateway-error.js';

/** Errors as clients of the gateway may see them. */
export const formatErrors = (errors: readonly GraphQLError[], logger: Logger): GraphQLFormattedError[] =>
  format(errors, (formatted, error) => maskGatewayError(formatted, error, logger));
