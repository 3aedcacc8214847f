import type { RowScope } from '@tradegraph/subgraph-kit';

/**
 * The channel of an order, a scalar by its account's primary key: EXISTS or IN an optimiser may turn round and begin
 * with all orders of the channel.
 */
export const channelOf = (orderId: string): string =>
  `(SELECT own_account.channel_code FROM order_account own_account WHERE own_account.order_id = ${orderId})`;

/** Whether an order is of one of the channels, as a condition of a plain statement, with its values. */
export function ownOrders(orderId: string, scope: RowScope): { sql: string; values: unknown[] } {
  if (!scope) return { sql: 'TRUE', values: [] };
  if (scope.length === 0) return { sql: 'FALSE', values: [] };
  return { sql: `${channelOf(orderId)} IN (?)`, values: [scope] };
}
