import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehousesOf } from '../../domain/own-warehouse.js';
import { listBins } from '../../repositories/bin-repository.js';

export const bins: QueryResolvers['bins'] = (_root, args, { dataSource, viewer }) =>
  listBins(dataSource.manager, args, warehousesOf(viewer));
