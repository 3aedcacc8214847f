import type { FetchRequest } from './fetch-request.js';

/** Asks a subgraph for something that nobody writes into, such as the text of an answer. */
export type Read<C, T> = (request: FetchRequest, variables: string, context: C) => Promise<T>;

/**
 * Equal reads for the same identity that begin in one turn of the event loop are asked once. No later ones join: an
 * answer that was under way before they were asked for may miss what their caller has just written or been told of.
 * Mutations, and reads for `undefined`, are asked each for itself.
 */
export function shareReads<C, T>(
  read: Read<C, T>,
  identityOf: (context: C) => string | undefined,
): Read<C, T> {
  const begun = new Map<string, Promise<T>>();
  return (request, variables, context) => {
    const identity = request.kind === 'mutation' ? undefined : identityOf(context);
    if (identity === undefined) return read(request, variables, context);
    // With its length no other identity and text have the same key; the name of a subgraph is one word.
    const key = `${identity.length} ${identity}${request.subgraph} ${request.bodyHead}${variables}`;
    const same = begun.get(key);
    if (same) return same;
    if (begun.size === 0) setImmediate(() => begun.clear());
    const answer = read(request, variables, context);
    begun.set(key, answer);
    return answer;
  };
}
