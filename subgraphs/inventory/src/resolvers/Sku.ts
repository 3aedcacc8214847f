import type { SkuResolvers } from '../__generated__/resolvers.js';

export const Sku: SkuResolvers = {
  __resolveReference: ({ skuCode }) => ({ skuCode }),
  stockLevels: ({ skuCode }, _args, { loaders }) => loaders.levelsOfSku.load(skuCode),
  sellable: async ({ skuCode }, _args, { loaders }) =>
    (await loaders.levelsOfSku.load(skuCode)).reduce((sum, level) => sum + level.sellable, 0),
};
