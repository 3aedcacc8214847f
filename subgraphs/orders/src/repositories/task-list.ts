import {
  applyFilter,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OrderTaskWhere } from '../__generated__/resolvers.js';
import { OrderTaskEntity } from '../entities/order-task.entity.js';

const byDue: PageOrder<OrderTaskEntity> = {
  name: 'DUE_AT_ASC',
  column: 'task.dueAt',
  direction: 'ASC',
  value: (task) => task.dueAt,
};

/** The steps that are still to be taken, with those that wait for their day, e.g. to complete the order. */
export function listTasks(
  manager: EntityManager,
  args: PageArguments & { where?: OrderTaskWhere | null },
): Promise<Connection<OrderTaskEntity>> {
  const query = manager.createQueryBuilder(OrderTaskEntity, 'task');
  applyFilter(query, 'task.orderId', args.where?.orderId);
  applyFilter(query, 'task.attempts', args.where?.attempts);
  return paginate(query, args, byDue, 'task.id');
}
