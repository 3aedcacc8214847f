import type { OrderQuery } from '../../__generated__/graphql.js';

/** One order as its page reads it. */
export type OrderView = NonNullable<OrderQuery['order']>;
export type OrderLineView = OrderView['lines'][number];
export type HoldView = OrderView['holds'][number];
