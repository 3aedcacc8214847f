import { startService, type RunningSubgraph, type SubgraphConfig } from '@tradegraph/subgraph-kit';
import { createContext } from './context.js';
import { ProductEntity } from './entities/product.entity.js';
import { SkuPriceEntity } from './entities/sku-price.entity.js';
import { SkuEntity } from './entities/sku.entity.js';
import { Catalog1700000000100 } from './migrations/1700000000100-catalog.js';
import { resolvers } from './resolvers/index.js';

export function startCatalog(config: SubgraphConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'catalog',
    entities: [SkuEntity, SkuPriceEntity, ProductEntity],
    migrations: [Catalog1700000000100],
    resolvers,
    createContext,
  });
}
