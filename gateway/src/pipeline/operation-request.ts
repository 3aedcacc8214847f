import { BoundedMap } from '../live/bounded-map.js';
import { operationKind } from '../live/prepare-subscription.js';

/** An operation as every transport takes it. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** What a prepared operation is kept under. With the name's length no other name and text have the same key. */
export function operationKey(query: string, operationName: string | null | undefined): string {
  return operationName == null ? `\n${query}` : `${operationName.length}\n${operationName}${query}`;
}

/** Characters of operation text whose kind is remembered: in a storm of clients that come back all send the same. */
const REMEMBERED_TEXT = 2_000_000;
const subscriptions = new BoundedMap<boolean>(REMEMBERED_TEXT);

/** True for a subscription; false for the rest, what can't be parsed included. */
export function isSubscription({ query, operationName }: OperationRequest): boolean {
  const key = operationKey(query, operationName);
  let known = subscriptions.get(key);
  if (known === undefined) {
    known = operationKind(query, operationName ?? undefined) === 'subscription';
    subscriptions.set(key, known, key.length);
  }
  return known;
}
