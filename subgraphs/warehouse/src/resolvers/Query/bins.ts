import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehouseScope } from '@tradegraph/subgraph-kit';
import { listBins } from '../../repositories/bin-repository.js';

export const bins: QueryResolvers['bins'] = (_root, args, { dataSource, viewer }) =>
  listBins(dataSource.manager, args, warehouseScope(viewer));
