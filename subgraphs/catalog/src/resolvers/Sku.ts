import type { SkuResolvers } from '../__generated__/resolvers.js';

export const Sku: SkuResolvers = {
  __resolveReference: (reference, { loaders }) =>
    'id' in reference ? loaders.skuById.load(reference.id) : loaders.skuByCode.load(reference.skuCode),
  product: (sku, _args, { loaders }) => (sku.productId ? loaders.productById.load(sku.productId) : null),
  prices: (sku, _args, { loaders }) => loaders.pricesOfSku.load(sku.id),
};
