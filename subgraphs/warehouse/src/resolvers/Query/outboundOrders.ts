import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehouseScope } from '@tradegraph/subgraph-kit';
import { listOutboundOrders } from '../../repositories/outbound-order-repository.js';

export const outboundOrders: QueryResolvers['outboundOrders'] = (_root, args, { dataSource, viewer }) =>
  listOutboundOrders(dataSource.manager, args, warehouseScope(viewer));
