import type { AnyVariables, TypedDocumentNode } from '@urql/vue';
import { computed, onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useGraph } from './client.js';
import { toFailure, toMissingParts, type Failure, type MissingPart } from './failure.js';
import { RecentAnswers } from './recent-answers.js';

const recent = new RecentAnswers();

/** Forgets what was read, e.g. when another person signs in. */
export const forgetAnswers = () => recent.clear();

/**
 * Reads a query and reads it again when its variables change; `null` variables mean "not now". Data with errors is
 * partial: it is shown, and `missing` names what it lacks. `failure` is set only when there is nothing to show.
 */
export function useRead<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: MaybeRefOrGetter<Variables | null>,
) {
  const client = useGraph();
  const data = shallowRef<Data>();
  const failure = shallowRef<Failure | null>(null);
  const missing = shallowRef<readonly MissingPart[]>([]);
  const busy = ref(false);
  /** Rises with each answer: whoever lays live rows over the data starts anew with it. */
  const answers = ref(0);
  const name = document.definitions.map((part) => ('name' in part ? part.name?.value : '')).join();
  let cancel: (() => void) | undefined;

  function read(key: string, asked: Variables): void {
    cancel?.();
    busy.value = true;
    const { unsubscribe } = client.query(document, asked).subscribe((result) => {
      busy.value = false;
      const partial = result.data != null && Object.values(result.data).some((value) => value !== null);
      if (result.error && !partial) {
        failure.value = toFailure(result.error);
        missing.value = [];
        data.value = undefined;
        return;
      }
      failure.value = null;
      missing.value = result.error ? toMissingParts(result.error) : [];
      data.value = result.data;
      answers.value++;
      if (!result.error) recent.set(key, result.data);
    });
    cancel = unsubscribe;
  }

  function start(key: string | null): void {
    const asked = toValue(variables);
    if (key === null || asked === null) return;
    const known = recent.get(key) as Data | undefined;
    if (known) {
      data.value = known;
      failure.value = null;
      missing.value = [];
      answers.value++;
    }
    read(key, asked);
  }

  const key = computed(() => {
    const asked = toValue(variables);
    return asked === null ? null : `${name} ${JSON.stringify(asked)}`;
  });
  watch(key, start, { immediate: true });
  onScopeDispose(() => cancel?.());

  return {
    data,
    failure,
    missing,
    answers,
    /** True while there is nothing to show yet. */
    loading: computed(() => busy.value && data.value === undefined && failure.value === null),
    busy,
    /** Reads again; what is shown stays until the answer is there. */
    reload: () => {
      const asked = toValue(variables);
      if (key.value !== null && asked !== null) read(key.value, asked);
    },
  };
}
