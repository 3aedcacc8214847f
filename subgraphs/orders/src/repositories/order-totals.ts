import { sumAmounts } from '@tradegraph/kernel';
import type { RowScope } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OrderWhere } from '../__generated__/resolvers.js';
import type { OrderSums, OrderTotals } from '../models.js';
import { matchingOrders } from './order-repository.js';

const SUMS = ['total', 'goodsTotal', 'serviceTotal', 'freightTotal', 'discountTotal'] as const;

/** One grouped statement, summed in DECIMAL by the database; the groups are added up exactly here. */
export async function totalOrders(
  manager: EntityManager,
  where: OrderWhere | null | undefined,
  scope: RowScope,
): Promise<OrderTotals> {
  const groups = await groupedSums(manager, where, scope);
  return {
    count: addCounts(groups, 'count'),
    lineCount: addCounts(groups, 'lineCount'),
    byCurrency: merge(groups, (group) => ({ ...group, channelCode: null, status: null })),
    byChannel: merge(groups, (group) => ({ ...group, status: null })),
    byStatus: merge(groups, (group) => ({ ...group, channelCode: null })),
  };
}

async function groupedSums(
  manager: EntityManager,
  where: OrderWhere | null | undefined,
  scope: RowScope,
): Promise<OrderSums[]> {
  const query = matchingOrders(manager, where, scope)
    .select('ord.channelCode', 'channelCode')
    .addSelect('ord.status', 'status')
    .addSelect('ord.currencyCode', 'currencyCode')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(ord.lineCount)', 'lineCount')
    .groupBy('ord.channelCode')
    .addGroupBy('ord.status')
    .addGroupBy('ord.currencyCode')
    .orderBy('ord.channelCode')
    .addOrderBy('ord.status')
    .addOrderBy('ord.currencyCode');
  for (const sum of SUMS) query.addSelect(`SUM(ord.${sum})`, sum);
  const rows = await query.getRawMany<OrderSums>();
  return rows.map((row) => ({ ...row, count: Number(row.count), lineCount: Number(row.lineCount) }));
}

/** Adds up the groups that `coarsen` makes alike. */
function merge(groups: readonly OrderSums[], coarsen: (group: OrderSums) => OrderSums): OrderSums[] {
  const merged = new Map<string, OrderSums>();
  for (const group of groups.map(coarsen)) {
    const key = [group.channelCode, group.status, group.currencyCode].join('\n');
    const sum = merged.get(key);
    merged.set(key, sum ? add(sum, group) : group);
  }
  return [...merged.values()];
}

function add(a: OrderSums, b: OrderSums): OrderSums {
  const amounts = Object.fromEntries(SUMS.map((name) => [name, sumAmounts([a[name], b[name]])]));
  return { ...a, ...amounts, count: a.count + b.count, lineCount: a.lineCount + b.lineCount };
}

const addCounts = (groups: readonly OrderSums[], name: 'count' | 'lineCount'): number =>
  groups.reduce((sum, group) => sum + group[name], 0);
