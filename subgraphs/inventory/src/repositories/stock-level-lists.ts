import {
  applyFilter,
  decodePageCursor,
  encodePageCursor,
  onlyWithin,
  pageSize,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { StockLevelOrderBy, StockLevelWhere } from '../__generated__/resolvers.js';
import { StockLevelEntity } from '../entities/stock-level.entity.js';

const bySku: PageOrder<StockLevelEntity> = {
  name: 'SKU_CODE_ASC',
  column: 'level.skuCode',
  direction: 'ASC',
  value: (level) => level.skuCode,
};

const orders: Record<StockLevelOrderBy, PageOrder<StockLevelEntity>> = {
  SKU_CODE_ASC: bySku,
  SELLABLE_ASC: {
    name: 'SELLABLE_ASC',
    column: 'level.sellable',
    direction: 'ASC',
    value: (level) => level.sellable,
  },
};

export function listStockLevels(
  manager: EntityManager,
  args: PageArguments & { where?: StockLevelWhere | null; orderBy: StockLevelOrderBy },
  scope: RowScope,
): Promise<Connection<StockLevelEntity>> {
  const query = manager.createQueryBuilder(StockLevelEntity, 'level');
  applyFilter(query, 'level.skuCode', args.where?.skuCode);
  applyFilter(query, 'level.warehouseCode', args.where?.warehouseCode);
  applyFilter(query, 'level.sellable', args.where?.sellable);
  onlyWithin(query, 'level.warehouseCode', scope);
  return paginate(query, args, orders[args.orderBy], 'level.id');
}

/** Which part of each warehouse's stock: `size` levels after a SKU's code. */
export interface WarehousePage {
  size: number;
  afterSku: string;
}

export function warehousePage({ first, after }: PageArguments): WarehousePage {
  return {
    size: pageSize(first),
    afterSku: after == null ? '' : String(decodePageCursor(after, bySku.name).value),
  };
}

/**
 * The same page of many warehouses' stock, one level more than asked for, so that it shows whether more follows.
 * Two statements: the first reads only the index, and only as far as the page goes.
 */
export async function pagesOfWarehouses(
  manager: EntityManager,
  warehouseCodes: readonly string[],
  { size, afterSku }: WarehousePage,
): Promise<StockLevelEntity[]> {
  if (warehouseCodes.length === 0) return [];
  const part =
    '(SELECT id FROM stock_level WHERE warehouse_code = ? AND sku_code > ? ORDER BY sku_code LIMIT ?)';
  const found: { id: string }[] = await manager.query(
    warehouseCodes.map(() => part).join(' UNION ALL '),
    warehouseCodes.flatMap((code) => [code, afterSku, size + 1]),
  );
  return manager.find(StockLevelEntity, {
    where: { id: In(found.map((row) => row.id)) },
    order: { skuCode: 'ASC' },
  });
}

/** How many levels each warehouse has. */
export async function countOfWarehouses(
  manager: EntityManager,
  warehouseCodes: readonly string[],
): Promise<{ warehouseCode: string; count: number }[]> {
  if (warehouseCodes.length === 0) return [];
  const rows: { warehouseCode: string; count: number | string }[] = await manager.query(
    `SELECT warehouse_code AS warehouseCode, COUNT(*) AS count FROM stock_level
     WHERE warehouse_code IN (?) GROUP BY warehouse_code`,
    [warehouseCodes],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The page as a connection. `rows` may have one level more than the page. */
export function connectionOf(
  rows: StockLevelEntity[],
  { first, after }: PageArguments,
  totalCount: () => Promise<number>,
): Connection<StockLevelEntity> {
  const size = pageSize(first);
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({
    node,
    cursor: encodePageCursor(bySku.name, node.skuCode, node.id),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** What is sellable of these SKUs, where anything is; in the order of SKU and warehouse. */
export async function sellableOf(
  manager: EntityManager,
  skuCodes: readonly string[],
  scope: RowScope,
): Promise<{ skuCode: string; warehouseCode: string; sellable: number }[]> {
  if (scope?.length === 0) return [];
  const rows: { skuCode: string; warehouseCode: string; sellable: number | string }[] = await manager.query(
    `SELECT sku_code AS skuCode, warehouse_code AS warehouseCode, sellable FROM stock_level
     WHERE sku_code IN (?) AND sellable > 0 ${scope ? 'AND warehouse_code IN (?)' : ''}
     ORDER BY sku_code, warehouse_code`,
    [[...new Set(skuCodes)], ...(scope ? [scope] : [])],
  );
  return rows.map((row) => ({ ...row, sellable: Number(row.sellable) }));
}
