import { paginate, type Connection, type PageArguments, type PageOrder } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { OrderTimelineEntity } from '../entities/order-timeline.entity.js';

const byTime: PageOrder<OrderTimelineEntity> = {
  name: 'OCCURRED_AT_ASC',
  column: 'entry.occurredAt',
  direction: 'ASC',
  value: (entry) => entry.occurredAt,
};

export function listTimeline(
  manager: EntityManager,
  orderId: string,
  page: PageArguments,
): Promise<Connection<OrderTimelineEntity>> {
  const query = manager.createQueryBuilder(OrderTimelineEntity, 'entry');
  return paginate(query.where('entry.orderId = :orderId', { orderId }), page, byTime, 'entry.id');
}
