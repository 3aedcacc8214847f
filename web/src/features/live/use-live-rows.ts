import { computed, reactive, shallowReactive, shallowRef, watch, type Ref } from 'vue';
import type { LevelRowFragment, OrderRowFragment } from '../../__generated__/graphql.js';
import { overlay, type Versioned } from '../../api/overlay.js';
import { useLive } from './live-store.js';

/** How long a row stays marked. */
const MARKED_MS = 6_000;
/** Changes kept for rows that are not shown yet: the answer that holds them may be on its way, and older. */
const KEPT = 500;

/** The rows that were read with newer versions of them laid over as they arrive; `marked` says which changed just now. */
function useOverlay<T extends Versioned>(rows: () => readonly T[], answers: Ref<number>) {
  const newer = shallowRef(new Map<string, Partial<T> & Versioned>());
  const marked = reactive(new Set<string>());
  watch(answers, () => {
    const shown = new Map(rows().map((row) => [row.id, row.version]));
    newer.value = new Map([...newer.value].filter(([id, row]) => row.version > (shown.get(id) ?? 0)));
  });
  function mark(id: string): void {
    marked.add(id);
    setTimeout(() => marked.delete(id), MARKED_MS);
  }
  return {
    rows: computed(() => overlay(rows(), newer.value)),
    marked,
    put(changes: (Partial<T> & Versioned)[]): void {
      const next = new Map(newer.value);
      const shown = new Set(rows().map(({ id }) => id));
      for (const change of changes) {
        const known = next.get(change.id);
        if (known && known.version > change.version) continue;
        next.delete(change.id);
        next.set(change.id, change);
        if (shown.has(change.id)) mark(change.id);
      }
      for (const id of [...next.keys()].slice(0, Math.max(0, next.size - KEPT))) next.delete(id);
      newer.value = next;
    },
  };
}

/** Orders as they were read, kept current by the feed. `arrived` counts new orders that the list does not hold yet. */
export function useLiveOrders(
  rows: () => readonly OrderRowFragment[],
  read: { answers: Ref<number>; reload(): void },
  wanted: (order: OrderRowFragment) => boolean = () => true,
) {
  const live = useLive();
  const { put, ...shown } = useOverlay<OrderRowFragment>(rows, read.answers);
  const arrived = shallowReactive(new Set<string>());
  watch(read.answers, () => arrived.clear());
  live.onOrders((changes) => {
    put(changes.map(({ order }) => order));
    const present = new Set(rows().map(({ id }) => id));
    for (const { eventType, order } of changes) {
      if (eventType === 'ORDER_CREATED' && !present.has(order.id) && wanted(order)) arrived.add(order.id);
    }
  });
  live.onGap(() => read.reload());
  return { ...shown, arrived, put };
}

/** Stock levels as they were read, kept current by the feed. */
export function useLiveLevels<T extends LevelRowFragment>(
  rows: () => readonly T[],
  read: { answers: Ref<number>; reload(): void },
) {
  const live = useLive();
  const { put, ...shown } = useOverlay<T>(rows, read.answers);
  live.onStock((changes) => put(changes.map(({ stockLevel }) => stockLevel as Partial<T> & Versioned)));
  live.onGap(() => read.reload());
  return { ...shown, put };
}
