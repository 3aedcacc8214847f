import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listOrders } from '../../repositories/order-repository.js';

export const orders: QueryResolvers['orders'] = (_root, args, { dataSource, viewer }) =>
  listOrders(dataSource.manager, args, channelScope(viewer));
