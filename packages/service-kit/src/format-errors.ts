import type { GraphQLError, GraphQLFormattedError } from 'graphql';

type Mask = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Errors of an execution as `mask` lets clients see them. One without a code is our own fault, whatever it says. */
export function formatErrors(errors: readonly GraphQLError[], mask: Mask): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { http: _status, ...extensions } = error.extensions;
    const coded = { code: 'INTERNAL_SERVER_ERROR', ...extensions };
    return mask({ ...error.toJSON(), extensions: coded }, error);
  });
}
