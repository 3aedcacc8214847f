import { GraphQLError } from 'graphql';

/** What a fetcher rejected with, as an error of the operation. */
export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError((error as Error).message, { originalError: error as Error });
