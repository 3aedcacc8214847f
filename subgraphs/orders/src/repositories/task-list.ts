import {
  applyFilter,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OrderTaskWhere } from '../__generated__/resolvers.js';
import { OrderTaskEntity } from '../entities/order-task.entity.js';
import { onlyOfOwnOrders } from './own-orders.js';

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
  scope: RowScope,
): Promise<Connection<OrderTaskEntity>> {
  const query = manager.createQueryBuilder(OrderTaskEntity, 'task');
  applyFilter(query, 'task.orderId', args.where?.orderId);
  applyFilter(query, 'task.attempts', args.where?.attempts);
  onlyOfOwnOrders(query, 'task.orderId', scope);
  return paginate(query, args, byDue, 'task.id');
}
