import {
  applyFilter,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  onlyWithin,
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
  own: readonly string[] | null,
): Promise<Connection<OutboundOrderEntity>> {
  const query = manager.createQueryBuilder(OutboundOrderEntity, 'outbound');
  applyFilter(query, 'outbound.status', args.where?.status);
  applyFilter(query, 'outbound.warehouseCode', args.where?.warehouseCode);
  onlyWithin(query, 'outbound.warehouseCode', own);
  applyFilter(query, 'outbound.orderId', args.where?.orderId);
  applyFilter(query, 'outbound.createdAt', args.where?.createdAt);
  applyFilter(query, 'outbound.waveId', args.where?.waveId);
  applyFilter(query, 'outbound.carrierServiceCode', args.where?.carrierServiceCode);
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

/** A wave shows its first orders; a pick list of more is walked by its tasks. */
const ORDERS_OF_WAVE = 250;

/** The orders of each wave, the most urgent first. */
export async function outboundOfWaves(
  manager: EntityManager,
  waveIds: readonly string[],
): Promise<OutboundOrderEntity[]> {
  const part = `(SELECT id FROM outbound_order WHERE wave_id = ? ORDER BY urgency, id LIMIT ${ORDERS_OF_WAVE})`;
  const found: { id: string }[] = await manager.query(waveIds.map(() => part).join(' UNION ALL '), [
    ...waveIds,
  ]);
  return manager.find(OutboundOrderEntity, {
    where: { id: In(found.map((row) => row.id)) },
    order: { priority: 'DESC', id: 'ASC' },
  });
}
