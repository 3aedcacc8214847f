import { computed, shallowReactive, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
}

export interface KeysetPages {
  after: ComputedRef<string | null>;
  /** Counting reads every match, so only a list's first page asks for it; the number is kept for the next ones. */
  counted: ComputedRef<boolean>;
  total: ComputedRef<number | null>;
  hasNext: ComputedRef<boolean>;
  hasPrevious: ComputedRef<boolean>;
  /** The page's number; null when it was opened by its address. */
  number: ComputedRef<number | null>;
  next(): void;
  previous(): void;
  first(): void;
}

/**
 * Pages by cursor, with the cursor in the address. A cursor knows only the way forward: the way back is what
 * this visit remembers, and the first page for a reader who came by a link.
 */
export function useKeysetPages(page: () => Page | null | undefined): KeysetPages {
  const route = useRoute();
  const router = useRouter();
  const previousOf = shallowReactive(new Map<string, string | null>());
  const after = computed(() => (typeof route.query['after'] === 'string' ? route.query['after'] : null));
  let counted: number | null = null;
  // Read when it is shown and not before: the list itself asks these pages for `after`.
  const total = computed(() => (counted = page()?.totalCount ?? counted));
  /** Pages from the first to this one; null when the way here is not known. */
  const number = computed(() => {
    let pages = 1;
    for (let cursor = after.value; cursor !== null; pages++) {
      const previous = previousOf.get(cursor);
      if (previous === undefined) return null;
      cursor = previous;
    }
    return pages;
  });

  function go(cursor: string | null): void {
    const { after: _, ...query } = route.query;
    void router.push({ query: cursor === null ? query : { ...query, after: cursor } });
  }

  return {
    after,
    counted: computed(() => after.value === null),
    total,
    hasNext: computed(() => page()?.pageInfo.hasNextPage ?? false),
    hasPrevious: computed(() => after.value !== null),
    number,
    next() {
      const cursor = page()?.pageInfo.endCursor ?? null;
      if (cursor === null) return;
      previousOf.set(cursor, after.value);
      go(cursor);
    },
    previous: () => go(after.value === null ? null : (previousOf.get(after.value) ?? null)),
    first: () => go(null),
  };
}
