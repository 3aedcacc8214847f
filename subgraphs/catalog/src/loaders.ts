import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import { In, type DataSource } from 'typeorm';
import type { Loaders } from './context.js';
import { ProductEntity } from './entities/product.entity.js';
import { SkuPriceEntity } from './entities/sku-price.entity.js';
import { SkuEntity } from './entities/sku.entity.js';

export function createLoaders({ manager }: DataSource): Loaders {
  return {
    skuById: oneByKey(
      (ids) => manager.findBy(SkuEntity, { id: In([...ids]) }),
      (sku) => sku.id,
    ),
    skuByCode: oneByKey(
      (codes) => manager.findBy(SkuEntity, { skuCode: In([...codes]) }),
      (sku) => sku.skuCode,
    ),
    productById: oneByKey(
      (ids) => manager.findBy(ProductEntity, { id: In([...ids]) }),
      (product) => product.id,
    ),
    pricesOfSku: manyByKey(
      (ids) =>
        manager.find(SkuPriceEntity, { where: { skuId: In([...ids]) }, order: { currencyCode: 'ASC' } }),
      (price) => price.skuId,
    ),
    skusOfProduct: manyByKey(
      (ids) => manager.find(SkuEntity, { where: { productId: In([...ids]) }, order: { skuCode: 'ASC' } }),
      (sku) => sku.productId ?? '',
    ),
  };
}
