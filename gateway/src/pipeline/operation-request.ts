import { BoundedMap } from '../live/bounded-map.js';
import { operationKind } from '../live/prepare-subscription.js';

/** An operation as every transport takes it. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
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
