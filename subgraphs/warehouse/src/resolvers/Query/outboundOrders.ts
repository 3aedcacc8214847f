import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listOutboundOrders } from '../../repositories/outbound-order-repository.js';

export const outboundOrders: QueryResolvers['outboundOrders'] = (_root, args, { dataSource }) =>
  listOutboundOrders(dataSource.manager, args);
