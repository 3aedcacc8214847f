import type { Versioned } from '../../api/overlay.js';

/** The newest version of each order, the most recently placed first, at most `count` of them. */
export function latestFirst<T extends Versioned & { readonly placedAt: string }>(
  orders: readonly T[],
  count: number,
): T[] {
  const newest = new Map<string, T>();
  for (const order of orders) {
    if (order.version >= (newest.get(order.id)?.version ?? 0)) newest.set(order.id, order);
  }
  return [...newest.values()]
    .sort((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt) || (a.id < b.id ? 1 : -1))
    .slice(0, count);
}
