import type { Resolvers } from '../__generated__/resolvers.js';
import { upsertSkus } from './Mutation/upsertSkus.js';
import { Product } from './Product.js';
import { product } from './Query/product.js';
import { products } from './Query/products.js';
import { sku } from './Query/sku.js';
import { skus } from './Query/skus.js';
import { Sku } from './Sku.js';
import { UpsertSkuResult } from './UpsertSkuResult.js';

export const resolvers = {
  Query: { sku, skus, product, products },
  Mutation: { upsertSkus },
  Product,
  Sku,
  UpsertSkuResult,
} satisfies Partial<Resolvers>;
