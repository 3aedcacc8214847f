import { channelScope } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { listTasks } from '../../repositories/task-list.js';

export const orderTasks: QueryResolvers['orderTasks'] = (_root, args, { dataSource, viewer }) =>
  listTasks(dataSource.manager, args, channelScope(viewer));
