import type { UpsertSkuResultResolvers } from '../__generated__/resolvers.js';

export const UpsertSkuResult: UpsertSkuResultResolvers = {
  sku: (result, _args, { loaders }) => (result.skuId ? loaders.skuById.load(result.skuId) : null),
};
