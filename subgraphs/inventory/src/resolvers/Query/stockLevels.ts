import { warehouseScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listStockLevels } from '../../repositories/stock-level-lists.js';

export const stockLevels: QueryResolvers['stockLevels'] = (_root, args, { dataSource, viewer }) =>
  listStockLevels(dataSource.manager, args, warehouseScope(viewer));
