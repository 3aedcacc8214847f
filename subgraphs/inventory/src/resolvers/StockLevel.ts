import type { StockLevelResolvers } from '../__generated__/resolvers.js';
import { skuOf, warehouseOf } from './references.js';

export const StockLevel: StockLevelResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.levelById.load(id),
  sku: skuOf,
  warehouse: warehouseOf,
};
