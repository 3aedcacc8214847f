import type { StockLedgerEntryResolvers } from '../__generated__/resolvers.js';
import { skuOf, warehouseOf } from './references.js';

export const StockLedgerEntry: StockLedgerEntryResolvers = {
  sku: skuOf,
  warehouse: warehouseOf,
  stockLevel: async ({ id, stockLevelId }, _args, { loaders }) => {
    const level = await loaders.levelById.load(stockLevelId);
    if (!level) throw new Error(`Ledger entry ${id} belongs to no stock level`);
    return level;
  },
};
