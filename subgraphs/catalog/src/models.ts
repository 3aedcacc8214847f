import type { Connection } from '@tradegraph/subgraph-kit';
import type { ProductEntity } from './entities/product.entity.js';
import type { SkuEntity } from './entities/sku.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type SkuConnection = Connection<SkuEntity>;
export type ProductConnection = Connection<ProductEntity>;
