import type { SkuResolvers } from '../__generated__/resolvers.js';

export const Sku: SkuResolvers = {
  __resolveReference: ({ skuCode }) => ({ skuCode }),
  binStock: (sku, { warehouseCode }, { loaders }) =>
    loaders.binStockOfSku(warehouseCode ?? null).load(sku.skuCode),
};
