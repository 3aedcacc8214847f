import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { totalOrders } from '../../repositories/order-totals.js';

export const orderTotals: QueryResolvers['orderTotals'] = (_root, { where }, { dataSource, viewer }) =>
  totalOrders(dataSource.manager, where, channelScope(viewer));
