import type { Logger } from '@tradegraph/service-kit';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { maskGatewayError } from './mask-gateway-error.js';

/** Errors as clients may see them. One without a code is our own fault, whatever it says. */
export function formatErrors(errors: readonly GraphQLError[], logger: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { http: _status, ...extensions } = error.extensions;
    const coded = { code: 'INTERNAL_SERVER_ERROR', ...extensions };
    return maskGatewayError({ ...error.toJSON(), extensions: coded }, error, logger);
  });
}
