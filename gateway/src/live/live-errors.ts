import { CursorExpiredError, InvalidCursorError } from '@tradegraph/event-log';
import { graphError } from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** `cursor` is the last place that the client has for sure; it goes on from there. */
export function unavailable(cursor?: string): GraphQLError {
  return graphError('SERVICE_UNAVAILABLE', 'Changes can not be read at the moment; subscribe again', {
    retryable: true,
    ...(cursor === undefined ? {} : { cursor }),
  });
}

/** What an answer without its data says about it, as an error of our own. */
export function firstError(errors: readonly GraphQLFormattedError[] | undefined): GraphQLError {
  const [error] = errors ?? [];
  return error ? new GraphQLError(error.message, { extensions: error.extensions ?? {} }) : unavailable();
}

/** The error that ends a subscription, and the place where the client can go on with another one. */
export function withCursor(error: GraphQLError, cursor: string): GraphQLError {
  return new GraphQLError(error.message, { extensions: { ...error.extensions, cursor } });
}

export function invalidCursor(cursor: string, field: string): GraphQLError {
  return graphError('INVALID_CURSOR', `after: "${cursor.slice(0, 60)}" is not a cursor of ${field}`);
}

/** Turns what the event feed says about a cursor into an error of ours; undefined for anything else. */
export function cursorError(error: unknown, field: string): GraphQLError | undefined {
  if (error instanceof CursorExpiredError) {
    return graphError(
      'CURSOR_EXPIRED',
      'after: the changes since this cursor are no longer kept; read the list anew and subscribe without a cursor',
    );
  }
  if (error instanceof InvalidCursorError)
    return graphError('INVALID_CURSOR', `after: not a cursor of ${field}`);
  return undefined;
}
