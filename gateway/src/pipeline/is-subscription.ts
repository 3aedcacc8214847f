import { BoundedMap, operationKey, type OperationRequest } from '@tradegraph/service-kit';
import { operationKind } from '../live/prepare-subscription.js';

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
