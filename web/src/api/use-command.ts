import type { AnyVariables, TypedDocumentNode } from '@urql/vue';
import { ref, shallowRef } from 'vue';
import type { RefusedFragment } from '../__generated__/graphql.js';
import { useGraph } from './client.js';
import { toFailure, type Failure } from './failure.js';
import { IntentKeys } from './intent-keys.js';

interface Payload {
  userErrors: RefusedFragment[];
}

/**
 * A mutation as a form needs it. `run` takes the input without its idempotency key and answers the payload, or null
 * when it was refused (`refusals`) or failed (`failure`). Sending the same input again after a failure repeats the
 * same key, so that a click after a lost answer does nothing twice.
 */
export function useCommand<Data, Input extends { idempotencyKey: unknown }, P extends Payload>(
  document: TypedDocumentNode<Data, AnyVariables & { input: Input }>,
  payloadOf: (data: Data) => P,
) {
  const client = useGraph();
  const keys = new IntentKeys();
  const busy = ref(false);
  const refusals = shallowRef<readonly RefusedFragment[]>([]);
  const failure = shallowRef<Failure | null>(null);

  function clear(): void {
    refusals.value = [];
    failure.value = null;
  }

  async function run(input: Omit<Input, 'idempotencyKey'>): Promise<P | null> {
    if (busy.value) return null;
    busy.value = true;
    clear();
    try {
      const idempotencyKey = keys.keyFor(input);
      const variables = { input: { ...input, idempotencyKey } } as unknown as AnyVariables & { input: Input };
      const { data, error } = await client.mutation(document, variables).toPromise();
      if (error || !data) {
        failure.value = toFailure(error ?? { message: 'No answer', graphQLErrors: [] });
        if (!failure.value.retryable) keys.settle();
        return null;
      }
      keys.settle();
      const payload = payloadOf(data);
      refusals.value = payload.userErrors;
      return payload.userErrors.length > 0 ? null : payload;
    } finally {
      busy.value = false;
    }
  }

  return { run, busy, refusals, failure, clear };
}
