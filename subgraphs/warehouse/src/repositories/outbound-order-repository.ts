import {
  applyFilter,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { OutboundOrderOrderBy, OutboundOrderWhere } from '../__generated__/resolvers.js';
import { OutboundOrderEntity, type OutboundOrderStatus } from '../entities/outbound-order.entity.js';

const order = (name: OutboundOrderOrderBy, direction: 'ASC' | 'DESC'): PageOrder<OutboundOrderEntity> => ({
  name,
  column: 'outbound.createdAt',
  direction,
  value: (outbound) => outbound.createdAt,
});

const orders: Record<OutboundOrderOrderBy, PageOrder<OutboundOrderEntity>> = {
  CREATED_AT_DESC: order('CREATED_AT_DESC', 'DESC'),
  CREATED_AT_ASC: order('CREATED_AT_ASC', 'ASC'),
};

export function listOutboundOrders(
  manager: EntityManager,
  args: PageArguments & { where?: OutboundOrderWhere | null; orderBy: OutboundOrderOrderBy },
): Promise<Connection<OutboundOrderEntity>> {
  const query = manager.createQueryBuilder(OutboundOrderEntity, 'outbound');
  applyFilter(query, 'outbound.status', args.where?.status);
  applyFilter(query, 'outbound.warehouseCode', args.where?.warehouseCode);
  applyFilter(query, 'outbound.orderId', args.where?.orderId);
  applyFilter(query, 'outbound.createdAt', args.where?.createdAt);
  return paginate(query, args, orders[args.orderBy], 'outbound.id');
}

/** Everything but the two ends: somebody in the warehouse still has to do something. */
const OPEN: readonly OutboundOrderStatus[] = [
  'CREATED',
  'WAVED',
  'PICKING',
  'SHORT_PICKED',
  'PICKED',
  'CHECKED',
  'PACKED',
  'WEIGHED',
];

/** The oldest `first` open outbound orders of each warehouse: two statements, however many warehouses. */
export async function openOutboundOrders(
  manager: EntityManager,
  warehouseCodes: readonly string[],
  first: number,
): Promise<OutboundOrderEntity[]> {
  const part = `(SELECT id FROM outbound_order WHERE warehouse_code = ? AND status IN (?) ORDER BY created_at, id LIMIT ?)`;
  const found: { id: string }[] = await manager.query(
    warehouseCodes.map(() => part).join(' UNION ALL '),
    warehouseCodes.flatMap((code) => [code, OPEN, first]),
  );
  return manager.find(OutboundOrderEntity, {
    where: { id: In(found.map((row) => row.id)) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}
