import { liveClient, type ChangeOf, type LiveClient, type LiveState } from '@tradegraph/live-client';
import { defineStore } from 'pinia';
import { computed, onScopeDispose, ref, shallowRef, triggerRef } from 'vue';
import {
  OrdersLiveDocument,
  StockLevelsLiveDocument,
  type LevelRowFragment,
  type OrderRowFragment,
  type OrdersLiveSubscription,
  type StockLevelsLiveSubscription,
} from '../../__generated__/graphql.js';
import { useSession } from '../../session/session.js';
import { Batch } from './batch.js';
import { latestFirst } from './latest-first.js';

export type OrderChange = ChangeOf<OrdersLiveSubscription>;
export type StockChange = ChangeOf<StockLevelsLiveSubscription>;
export type TickerEntry =
  { kind: 'order'; key: string; change: OrderChange } | { kind: 'stock'; key: string; change: StockChange };

/** Entries kept for the ticker; older ones are in the lists and in the ledger. */
const KEPT = 400;
/** As many of the newest orders as the feed begins with. */
const LATEST = 50;
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
  /** The newest orders as they are now; null before the feed has begun. */
  const latestOrders = shallowRef<readonly OrderRowFragment[] | null>(null);
  const orderListeners = new Set<(changes: OrderChange[]) => void>();
  const stockListeners = new Set<(changes: StockChange[]) => void>();
  const orderRowListeners = new Set<(rows: OrderRowFragment[]) => void>();
  const levelRowListeners = new Set<(rows: LevelRowFragment[]) => void>();
  const gapListeners = new Set<() => void>();
  let client: LiveClient | null = null;

  const batch = new Batch<TickerEntry>(DRAW_EVERY_MS, (added) => {
    received.value += added.length;
    entries.value.unshift(...added.slice(-KEPT).reverse());
    entries.value.length = Math.min(entries.value.length, KEPT);
    triggerRef(entries);
    tellOrders(added.flatMap((entry) => (entry.kind === 'order' ? [entry.change] : [])));
    tell(
      stockListeners,
      added.flatMap((entry) => (entry.kind === 'stock' ? [entry.change] : [])),
    );
  });

  function tellOrders(changes: OrderChange[]): void {
    if (latestOrders.value) {
      const changed = changes.map(({ order }) => order);
      latestOrders.value = latestFirst([...latestOrders.value, ...changed], LATEST);
    }
    tell(orderListeners, changes);
  }

  function tellGap(): void {
    for (const listener of gapListeners) listener();
  }

  /** A second beginning means that the place of the first was lost, and perhaps changes with it. */
  function begin(feed: Feed, cursor: string): void {
    if (cursors.value[feed] !== null) tellGap();
    cursors.value[feed] = cursor;
  }

  function start(): void {
    stop();
    client = liveClient({ url: `${location.origin}/graphql`, token: () => session.token ?? '' });
    const common = (feed: Feed) => ({
      onState: (state: LiveState) => (states.value[feed] = state),
      onGap: tellGap,
      onRefused: ({ code }: { code: string }) => code === 'UNAUTHENTICATED' && session.signOut('expired'),
    });
    client.follow({
      ...common('orders'),
      query: OrdersLiveDocument,
      onSnapshot: (orders, { cursor }) => {
        begin('orders', cursor);
        latestOrders.value = latestFirst(orders, LATEST);
        tell(orderRowListeners, orders);
      },
      onChange: (change, { cursor }) => {
        cursors.value.orders = cursor;
        batch.add({ kind: 'order', key: `o${cursor}`, change });
      },
    });
    client.follow({
      ...common('stock'),
      query: StockLevelsLiveDocument,
      onSnapshot: (levels, { cursor }) => {
        begin('stock', cursor);
        tell(levelRowListeners, levels);
      },
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
    latestOrders.value = null;
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
    latestOrders,
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
    /** Called with the newest orders whenever the feed begins: what was read before may be older than it. */
    onOrderRows: (listener: (rows: OrderRowFragment[]) => void) => listen(orderRowListeners, listener),
    /** The same for stock levels, with the first of them. */
    onLevelRows: (listener: (rows: LevelRowFragment[]) => void) => listen(levelRowListeners, listener),
    /** Called when changes may have been missed: read again. */
    onGap: (listener: () => void) => listen(gapListeners, listener),
  };
});

function tell<T>(listeners: Set<(items: T[]) => void>, items: T[]): void {
  if (items.length > 0) for (const listener of listeners) listener(items);
}

function listen<L>(listeners: Set<L>, listener: L): void {
  listeners.add(listener);
  onScopeDispose(() => listeners.delete(listener));
}
