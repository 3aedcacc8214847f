import type { RowScope } from '@tradegraph/subgraph-kit';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * A scalar by the order's primary key, and no EXISTS or IN, which an optimiser may turn round and begin with all orders
 * of the channel.
 */
export const OF_OWN_CHANNELS = (orderId: string): string =>
  `(SELECT own_order.channel_code FROM sales_order own_order WHERE own_order.id = ${orderId}) IN (:...ownChannels)`;

/** Leaves out what belongs to orders of other channels. */
export function onlyOfOwnOrders<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  orderId: string,
  scope: RowScope,
): SelectQueryBuilder<T> {
  if (!scope) return query;
  if (scope.length === 0) return query.andWhere('FALSE');
  return query.andWhere(OF_OWN_CHANNELS(orderId), { ownChannels: scope });
}
