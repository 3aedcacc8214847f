import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehouseScope } from '@tradegraph/subgraph-kit';
import { listPickTasks } from '../../repositories/pick-task-repository.js';

export const pickTasks: QueryResolvers['pickTasks'] = (_root, args, { dataSource, viewer }) =>
  listPickTasks(dataSource.manager, args, warehouseScope(viewer));
