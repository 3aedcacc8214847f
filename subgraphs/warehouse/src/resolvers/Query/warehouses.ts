import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listWarehouses } from '../../repositories/warehouse-repository.js';

export const warehouses: QueryResolvers['warehouses'] = (_root, args, { dataSource }) =>
  listWarehouses(dataSource.manager, args);
