import { onlyWithin, type RowScope } from '@tradegraph/subgraph-kit';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * The channel of an order, a scalar by its primary key: EXISTS or IN an optimiser may turn round and begin with all
 * orders of the channel.
 */
export const channelOf = (orderId: string): string =>
  `(SELECT own_order.channel_code FROM sales_order own_order WHERE own_order.id = ${orderId})`;

/** Leaves out what belongs to orders of other channels. */
export function onlyOfOwnOrders<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  orderId: string,
  scope: RowScope,
): SelectQueryBuilder<T> {
  onlyWithin(query, channelOf(orderId), scope);
  return query;
}
