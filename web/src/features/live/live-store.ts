import { liveClient, type LiveClient, type LiveState } from '@tradegraph/live-client';
import { defineStore } from 'pinia';
import { computed, onScopeDispose, ref, shallowRef, triggerRef } from 'vue';
import {
  OrderChangesDocument,
  StockChangesDocument,
  type OrderChangesSubscription,
  type StockChangesSubscription,
} from '../../__generated__/graphql.js';
import { useSession } from '../../session/session.js';
import { Batch } from './batch.js';

export type OrderChange = NonNullable<OrderChangesSubscription['orderChanged']>;
export type StockChange = NonNullable<StockChangesSubscription['stockChanged']>;
export type TickerEntry =
  { kind: 'order'; key: string; change: OrderChange } | { kind: 'stock'; key: string; change: StockChange };

/** Entries kept for the ticker; older ones are in the lists and in the ledger. */
const KEPT = 400;
/** An import moves hundreds of orders a second: what it moves is drawn a few times a second. */
const DRAW_EVERY_MS = 200;

const feeds = ['orders', 'stock'] as const;
type Feed = (typeof feeds)[number];

/** The worst of both: the header must not say "live" when half of it is not. */
const SEVERITY: LiveState[] = ['live', 'catching-up', 'connecting', 'offline', 'refused'];

/**
 * Both feeds, for the whole console: one subscription each, however many pages look at them, and the same text for
 * everybody, so that the gateway executes it once for all consoles.
 */
export const useLive = defineStore('live', () => {
  const session = useSession();
  const states = ref<Record<Feed, LiveState>>({ orders: 'connecting', stock: 'connecting' });
  const cursors = ref<Record<Feed, string | null>>({ orders: null, stock: null });
  const received = ref(0);
  const entries = shallowRef<TickerEntry[]>([]);
  const orderListeners = new Set<(changes: OrderChange[]) => void>();
  const stockListeners = new Set<(changes: StockChange[]) => void>();
  const gapListeners = new Set<() => void>();
  let client: LiveClient | null = null;

  const batch = new Batch<TickerEntry>(DRAW_EVERY_MS, (added) => {
    received.value += added.length;
    entries.value.unshift(...added.slice(-KEPT).reverse());
    entries.value.length = Math.min(entries.value.length, KEPT);
    triggerRef(entries);
    tell(
      orderListeners,
      added.flatMap((entry) => (entry.kind === 'order' ? [entry.change] : [])),
    );
    tell(
      stockListeners,
      added.flatMap((entry) => (entry.kind === 'stock' ? [entry.change] : [])),
    );
  });

  function start(): void {
    stop();
    client = liveClient({ url: `${location.origin}/graphql`, token: () => session.token ?? '' });
    const common = (feed: Feed) => ({
      onState: (state: LiveState) => (states.value[feed] = state),
      onGap: () => gapListeners.forEach((listener) => listener()),
      onRefused: ({ code }: { code: string }) => code === 'UNAUTHENTICATED' && session.signOut('expired'),
    });
    client.follow({
      ...common('orders'),
      query: OrderChangesDocument,
      onChange: (change, { cursor }) => {
        cursors.value.orders = cursor;
        batch.add({ kind: 'order', key: `o${cursor}`, change });
      },
    });
    client.follow({
      ...common('stock'),
      query: StockChangesDocument,
      onChange: (change, { cursor }) => {
        cursors.value.stock = cursor;
        batch.add({ kind: 'stock', key: `s${cursor}`, change });
      },
    });
    addEventListener('online', retryNow);
  }

  function stop(): void {
    removeEventListener('online', retryNow);
    client?.close();
    batch.drop();
    client = null;
    states.value = { orders: 'connecting', stock: 'connecting' };
  }

  function retryNow(): void {
    client?.retryNow();
  }

  return {
    states,
    cursors,
    received,
    entries,
    state: computed(() =>
      feeds
        .map((feed) => states.value[feed])
        .reduce((a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a)),
    ),
    start,
    stop,
    retryNow,
    clear: () => (entries.value = []),
    /** Called with the changes of some moment, oldest first, for as long as the caller's scope lives. */
    onOrders: (listener: (changes: OrderChange[]) => void) => listen(orderListeners, listener),
    onStock: (listener: (changes: StockChange[]) => void) => listen(stockListeners, listener),
    /** Called when changes may have been missed: read again. */
    onGap: (listener: () => void) => listen(gapListeners, listener),
  };
});

function tell<T>(listeners: Set<(changes: T[]) => void>, changes: T[]): void {
  if (changes.length > 0) for (const listener of listeners) listener(changes);
}

function listen<L>(listeners: Set<L>, listener: L): void {
  listeners.add(listener);
  onScopeDispose(() => listeners.delete(listener));
}
