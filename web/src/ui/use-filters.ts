import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/**
 * A list's filters live in the address, so that a filtered list can be sent to a colleague and survives a reload. An
 * empty filter is not in the address. A change begins at the first page.
 */
export function useFilters<K extends string>(keys: readonly K[]) {
  const route = useRoute();
  const router = useRouter();
  const read = (key: string) => {
    const value = route.query[key];
    return typeof value === 'string' ? value : '';
  };

  function write(changes: Partial<Record<K, string>>): void {
    const { after: _, ...kept } = route.query;
    const query = Object.fromEntries(Object.entries({ ...kept, ...changes }).filter(([, value]) => value));
    void router.replace({ query: query as Record<string, string> });
  }

  const fields = Object.fromEntries(
    keys.map((key) => [
      key,
      computed({
        get: () => read(key),
        set: (value: string) => write({ [key]: (value ?? '').trim() } as never),
      }),
    ]),
  ) as Record<K, WritableComputedRef<string>>;

  return {
    fields,
    /** Filters of several values, as lists. */
    list: (key: K): WritableComputedRef<string[]> =>
      computed({
        get: () => read(key).split(',').filter(Boolean),
        set: (values) => write({ [key]: values.join(',') } as never),
      }),
    active: computed(() => keys.some((key) => read(key) !== '')),
    clear: () => write(Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>),
  };
}
