import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehousesOf } from '../../domain/own-warehouse.js';
import { listWaves } from '../../repositories/wave-repository.js';

export const waves: QueryResolvers['waves'] = (_root, args, { dataSource, viewer }) =>
  listWaves(dataSource.manager, args, warehousesOf(viewer));
