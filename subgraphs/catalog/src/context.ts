import type { CommandContext, RequestContext, Services } from '@tradegraph/subgraph-kit';
import type { SkuEntity } from './entities/sku.entity.js';
import type { ProductEntity } from './entities/product.entity.js';
import type { SkuPriceEntity } from './entities/sku-price.entity.js';
import { createLoaders } from './loaders.js';
import type DataLoader from 'dataloader';

export interface Loaders {
  skuById: DataLoader<string, SkuEntity | null>;
  skuByCode: DataLoader<string, SkuEntity | null>;
  productById: DataLoader<string, ProductEntity | null>;
  pricesOfSku: DataLoader<string, SkuPriceEntity[]>;
  skusOfProduct: DataLoader<string, SkuEntity[]>;
}

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
}

export function createContext(services: Services, request: RequestContext): Context {
  return { ...services, ...request, loaders: createLoaders(services.dataSource) };
}
