import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { warehousesOf } from '../../domain/own-warehouse.js';
import { listPickTasks } from '../../repositories/pick-task-repository.js';

export const pickTasks: QueryResolvers['pickTasks'] = (_root, args, { dataSource, viewer }) =>
  listPickTasks(dataSource.manager, args, warehousesOf(viewer));
