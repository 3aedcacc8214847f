import type { Connection, UserErrorData } from '@tradegraph/subgraph-kit';
import type { OrderStatus } from './domain/order-status.js';
import type { ChannelEntity } from './entities/channel.entity.js';
import type { OrderTaskEntity } from './entities/order-task.entity.js';
import type { OrderTimelineEntity } from './entities/order-timeline.entity.js';
import type { OrderEntity } from './entities/order.entity.js';
import type { RuleEntity } from './entities/rule.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type OrderConnection = Connection<OrderEntity>;
export type RuleConnection = Connection<RuleEntity>;
export type ChannelConnection = Connection<ChannelEntity>;
export type TimelineConnection = Connection<OrderTimelineEntity>;
export type OrderTaskConnection = Connection<OrderTaskEntity>;

/** What became of one order that was to be taken. Plain JSON: it is stored as the answer to its key. */
export interface TakenOrder {
  index: number;
  orderId: string | null;
  duplicate: boolean;
  userErrors: UserErrorData[];
}

/** Exact sums over orders of one currency, as decimal strings. */
export interface OrderSums {
  currencyCode: string;
  channelCode: string | null;
  status: OrderStatus | null;
  count: number;
  lineCount: number;
  total: string;
  goodsTotal: string;
  serviceTotal: string;
  freightTotal: string;
  discountTotal: string;
}

export interface OrderTotals {
  count: number;
  lineCount: number;
  byCurrency: OrderSums[];
  byChannel: OrderSums[];
  byStatus: OrderSums[];
}
