import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehouseScope } from '@tradegraph/subgraph-kit';
import { listWaves } from '../../repositories/wave-repository.js';

export const waves: QueryResolvers['waves'] = (_root, args, { dataSource, viewer }) =>
  listWaves(dataSource.manager, args, warehouseScope(viewer));
