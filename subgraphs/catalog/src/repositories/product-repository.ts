import {
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { productIdOf } from '../domain/product-id.js';
import type { SkuInput } from '../domain/sku-input.js';
import { ProductEntity } from '../entities/product.entity.js';

const byCode: PageOrder<ProductEntity> = {
  name: 'PRODUCT_CODE_ASC',
  column: 'product.productCode',
  direction: 'ASC',
  value: (product) => product.productCode,
};

export function listProducts(
  manager: EntityManager,
  page: PageArguments,
): Promise<Connection<ProductEntity>> {
  return paginate(manager.createQueryBuilder(ProductEntity, 'product'), page, byCode, 'product.id');
}

/** Creates the products that the rows name; a product that is there takes only what the rows say of it. */
export async function saveProducts(tx: EntityManager, inputs: readonly SkuInput[]): Promise<void> {
  const named = new Map(
    inputs.flatMap((input) => (input.productCode ? [[input.productCode, input] as const] : [])),
  );
  const sorted = [...named.values()].sort((a, b) => (a.productCode! < b.productCode! ? -1 : 1));
  const created = sorted.map((input) => [
    productIdOf(input.productCode!),
    input.productCode,
    input.productName ?? input.name ?? input.productCode,
  ]);
  await insertRows(tx, 'product', ['id', 'product_code', 'name'], created, {
    suffix: 'ON DUPLICATE KEY UPDATE id = id',
  });
  const told = sorted.filter((input) => input.productName ?? input.productNameZh ?? input.category);
  await insertRows(
    tx,
    'product',
    ['id', 'product_code', 'name', 'name_zh', 'category'],
    told.map((input) => [
      productIdOf(input.productCode!),
      input.productCode,
      input.productName ?? '',
      input.productNameZh ?? null,
      input.category ?? null,
    ]),
    {
      suffix: `ON DUPLICATE KEY UPDATE name = IF(VALUES(name) = '', name, VALUES(name)),
        name_zh = COALESCE(VALUES(name_zh), name_zh), category = COALESCE(VALUES(category), category)`,
    },
  );
}
