import {
  applyFilter,
  onlyWithin,
  paginate,
  readRows,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { OrderOrderBy, OrderWhere } from '../__generated__/resolvers.js';
import { OrderEntity } from '../entities/order.entity.js';
import { updateRows } from './update-rows.js';

const orders: Record<OrderOrderBy, Omit<PageOrder<OrderEntity>, 'name'>> = {
  PLACED_AT_DESC: { column: 'ord.placedAt', direction: 'DESC', value: (order) => order.placedAt },
  PLACED_AT_ASC: { column: 'ord.placedAt', direction: 'ASC', value: (order) => order.placedAt },
  CREATED_AT_DESC: { column: 'ord.createdAt', direction: 'DESC', value: (order) => order.createdAt },
  ORDER_NO_ASC: { column: 'ord.orderNo', direction: 'ASC', unique: true, value: (order) => order.orderNo },
  TOTAL_DESC: { column: 'ord.total', direction: 'DESC', value: (order) => order.total },
};

export function listOrders(
  manager: EntityManager,
  args: PageArguments & { where?: OrderWhere | null; orderBy: OrderOrderBy },
  scope: RowScope,
): Promise<Connection<OrderEntity>> {
  const order = { name: args.orderBy, ...orders[args.orderBy] };
  return paginate(matchingOrders(manager, args.where, scope), args, order, 'ord.id');
}

/** Every filter has an index, and so has every order, so that any combination can use at least one. */
export function matchingOrders(
  manager: EntityManager,
  where: OrderWhere | null | undefined,
  scope: RowScope,
): SelectQueryBuilder<OrderEntity> {
  const query = manager.createQueryBuilder(OrderEntity, 'ord');
  applyFilter(query, 'ord.id', where?.id);
  applyFilter(query, 'ord.status', where?.status);
  applyFilter(query, 'ord.channelCode', where?.channel);
  onlyWithin(query, 'ord.channelCode', scope);
  applyFilter(query, 'ord.placedAt', where?.placedAt);
  applyFilter(query, 'ord.createdAt', where?.createdAt);
  applyFilter(query, 'ord.channelOrderId', where?.channelOrderId);
  applyFilter(query, 'ord.orderNo', where?.orderNo);
  applyFilter(query, 'ord.buyerId', where?.buyerId);
  applyFilter(query, 'ord.countryCode', where?.countryCode);
  applySkuFilter(query, where?.skuCode);
  return query;
}

function applySkuFilter(query: SelectQueryBuilder<OrderEntity>, filter: OrderWhere['skuCode']): void {
  if (filter?.eq == null && filter?.in == null) return;
  const lines = query.subQuery().select('line.order_id').from('order_line', 'line');
  applyFilter(lines as SelectQueryBuilder<OrderEntity>, 'line.sku_code', filter);
  query.andWhere(`ord.id IN ${lines.getQuery()}`).setParameters(lines.getParameters());
}

export type OrderChanges = Partial<
  Pick<
    OrderEntity,
    | 'status'
    | 'heldFrom'
    | 'approvedAt'
    | 'handedOverAt'
    | 'deliveredAt'
    | 'completedAt'
    | 'cancelledAt'
    | 'cancelReason'
  >
>;

/**
 * Writes a decision's changes where the order still has the version that was decided on. False: somebody else
 * was first, and nothing was written.
 */
export async function saveOrder(
  tx: EntityManager,
  order: Pick<OrderEntity, 'id' | 'version'>,
  changes: OrderChanges,
  now: Date,
): Promise<boolean> {
  const { affected } = await tx.update(
    OrderEntity,
    { id: order.id, version: order.version },
    { ...changes, version: order.version + 1, updatedAt: now },
  );
  return affected === 1;
}

/** Locks orders, in the order of their ids. Those that are not there are left out. */
export async function lockOrders(
  tx: EntityManager,
  ids: readonly string[],
): Promise<Map<string, OrderEntity>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(tx, OrderEntity, 'WHERE id IN (?) ORDER BY id FOR UPDATE', [[...new Set(ids)]]);
  return new Map(rows.map((order) => [order.id, order] as const));
}

const CHANGED =
  'id status held_from approved_at handed_over_at delivered_at completed_at cancelled_at cancel_reason version updated_at'.split(
    ' ',
  );

/** Writes orders whose rows are locked, as they are in memory. */
export function saveLockedOrders(tx: EntityManager, orders: readonly OrderEntity[]): Promise<void> {
  return updateRows(
    tx,
    'sales_order',
    CHANGED,
    orders.map((order) => [
      ...[order.id, order.status, order.heldFrom, order.approvedAt, order.handedOverAt, order.deliveredAt],
      ...[order.completedAt, order.cancelledAt, order.cancelReason, order.version, order.updatedAt],
    ]),
  );
}
