import { computed, shallowReactive, shallowRef, watch, type Ref } from 'vue';
import type { LevelRowFragment, OrderRowFragment } from '../../__generated__/graphql.js';
import { overlay, type Versioned } from '../../api/overlay.js';
import { useLive } from './live-store.js';
import { useBeginning, type Read } from './use-beginning.js';
import { useMarks } from './use-marks.js';

/** Changes kept for rows that are not shown yet: the answer that holds them may be on its way, and older. */
const KEPT = 500;

/** The rows that were read with newer versions of them laid over as they arrive; `marked` says which changed just now. */
function useOverlay<T extends Versioned>(rows: () => readonly T[], answers: Ref<number>) {
  const newer = shallowRef(new Map<string, Partial<T> & Versioned>());
  const { marked, mark } = useMarks();
  watch(answers, () => {
    const shown = new Map(rows().map((row) => [row.id, row.version]));
    newer.value = new Map([...newer.value].filter(([id, row]) => row.version > (shown.get(id) ?? 0)));
  });
  function put(changes: readonly (Partial<T> & Versioned)[], onPut?: (id: string) => void): void {
    const next = new Map(newer.value);
    for (const change of changes) {
      const known = next.get(change.id);
      if (known && known.version > change.version) continue;
      next.delete(change.id);
      next.set(change.id, change);
      onPut?.(change.id);
    }
    for (const id of [...next.keys()].slice(0, Math.max(0, next.size - KEPT))) next.delete(id);
    newer.value = next;
  }
  return {
    rows: computed(() => overlay(rows(), newer.value)),
    marked,
    /** Lays rows over the shown ones without a mark: nothing happened to them just now. */
    lay: (known: readonly (Partial<T> & Versioned)[]) => put(known),
    put(changes: readonly (Partial<T> & Versioned)[]): void {
      const shown = new Set(rows().map(({ id }) => id));
      put(changes, (id) => shown.has(id) && mark(id));
    },
  };
}

/** Orders as they were read, kept current by the feed. `arrived` counts new orders that the list does not hold yet. */
export function useLiveOrders(
  rows: () => readonly OrderRowFragment[],
  read: Read,
  wanted: (order: OrderRowFragment) => boolean = () => true,
) {
  const live = useLive();
  const { put, lay, ...shown } = useOverlay<OrderRowFragment>(rows, read.answers);
  const begin = useBeginning(rows, read);
  const arrived = shallowReactive(new Set<string>());
  watch(read.answers, () => arrived.clear());
  live.onOrderRows((orders) => {
    lay(orders);
    begin(orders, orders.filter(wanted));
  });
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
export function useLiveLevels<T extends LevelRowFragment>(rows: () => readonly T[], read: Read) {
  const live = useLive();
  const { put, lay, ...shown } = useOverlay<T>(rows, read.answers);
  const begin = useBeginning(rows, read);
  live.onLevelRows((levels) => {
    lay(levels as (Partial<T> & Versioned)[]);
    begin(levels);
  });
  live.onStock((changes) => put(changes.map(({ stockLevel }) => stockLevel as Partial<T> & Versioned)));
  live.onGap(() => read.reload());
  return { ...shown, put };
}
