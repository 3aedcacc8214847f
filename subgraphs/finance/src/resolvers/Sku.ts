import type { SkuResolvers, UnitCostResolvers } from '../__generated__/resolvers.js';

export const Sku: SkuResolvers = {
  __resolveReference: ({ skuCode }) => ({ skuCode }),
  unitCost: ({ skuCode }, _args, { loaders }) => loaders.unitCostsOfSku.load(skuCode),
};

export const UnitCost: UnitCostResolvers = {
  warehouse: ({ warehouseCode }) => ({ code: warehouseCode }),
  average: ({ average }, _args, { booksCurrency }) =>
    average === null ? null : { amount: average, currencyCode: booksCurrency },
};
