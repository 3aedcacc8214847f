import type { RowScope } from '@tradegraph/subgraph-kit';

/**
 * Whether an order is of one of the channels, by its account's primary key. A scalar and no EXISTS or IN, which an
 * optimiser may turn round and begin with all orders of the channel.
 */
export const OF_OWN_CHANNELS = (orderId: string, channels: string): string =>
  `(SELECT own_account.channel_code FROM order_account own_account WHERE own_account.order_id = ${orderId}) IN (${channels})`;

/** As a condition of a plain statement, with its values. */
export function ownOrders(orderId: string, scope: RowScope): { sql: string; values: unknown[] } {
  if (!scope) return { sql: 'TRUE', values: [] };
  if (scope.length === 0) return { sql: 'FALSE', values: [] };
  return { sql: OF_OWN_CHANNELS(orderId, '?'), values: [scope] };
}
