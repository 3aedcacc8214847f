import { skuIdOf } from '@tradegraph/kernel';
import {
  applyFilter,
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { QuerySkusArgs, SkuOrderBy } from '../__generated__/resolvers.js';
import { SkuEntity } from '../entities/sku.entity.js';

const orders: Record<SkuOrderBy, PageOrder<SkuEntity>> = {
  SKU_CODE_ASC: {
    name: 'SKU_CODE_ASC',
    column: 'sku.skuCode',
    direction: 'ASC',
    value: (sku) => sku.skuCode,
  },
  UPDATED_AT_DESC: {
    name: 'UPDATED_AT_DESC',
    column: 'sku.updatedAt',
    direction: 'DESC',
    value: (sku) => sku.updatedAt,
  },
};

export function listSkus(
  manager: EntityManager,
  args: PageArguments & Pick<QuerySkusArgs, 'where' | 'orderBy'>,
): Promise<Connection<SkuEntity>> {
  const query = manager.createQueryBuilder(SkuEntity, 'sku');
  applyFilter(query, 'sku.skuCode', args.where?.skuCode);
  applyFilter(query, 'sku.status', args.where?.status);
  applyFilter(query, 'sku.updatedAt', args.where?.updatedAt);
  return paginate(query, args, orders[args.orderBy ?? 'SKU_CODE_ASC'], 'sku.id');
}

/**
 * Locks the rows of these codes in sorted order and gives them by code. A code that is new gets an empty row with
 * version 0 first, so that two callers who create the same SKU at once wait for each other instead of overwriting.
 */
export async function lockSkus(
  tx: EntityManager,
  codes: string[],
  now: Date,
): Promise<Map<string, SkuEntity>> {
  const sorted = [...codes].sort();
  await insertRows(
    tx,
    'sku',
    ['id', 'sku_code', 'name', 'status', 'version', 'updated_at'],
    sorted.map((skuCode) => [skuIdOf(skuCode), skuCode, '', 'ACTIVE', 0, now]),
    // Not INSERT IGNORE: that takes a shared lock on a row that exists, and two sharers who both want to write deadlock.
    { suffix: 'ON DUPLICATE KEY UPDATE id = id' },
  );
  const rows = await tx
    .createQueryBuilder(SkuEntity, 'sku')
    .setLock('pessimistic_write')
    .where({ skuCode: In(sorted) })
    .orderBy('sku.skuCode')
    .getMany();
  return new Map(rows.map((row) => [row.skuCode, row]));
}

const COLUMNS = {
  id: 'id',
  skuCode: 'sku_code',
  productId: 'product_id',
  name: 'name',
  nameZh: 'name_zh',
  weightGrams: 'weight_grams',
  lengthMm: 'length_mm',
  widthMm: 'width_mm',
  heightMm: 'height_mm',
  hsCode: 'hs_code',
  originCountry: 'origin_country',
  status: 'status',
  version: 'version',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof SkuEntity, string>;

/** Writes locked rows back, in one statement per thousand. */
export async function saveSkus(tx: EntityManager, skus: SkuEntity[]): Promise<void> {
  const fields = Object.keys(COLUMNS) as (keyof SkuEntity)[];
  const names = Object.values(COLUMNS);
  await insertRows(
    tx,
    'sku',
    names,
    skus.map((sku) => fields.map((field) => sku[field])),
    { suffix: `ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(', ')}` },
  );
}
