import type { GraphQLFormattedError } from 'graphql';

/** Takes out what graphql-js guesses a client meant: in production mode it would spell out the schema, name by name. */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  const message = error.message.replace(/ Did you mean [^?]*\?/g, '');
  return message === error.message ? error : { ...error, message };
}
