import type { WarehouseResolvers } from '../__generated__/resolvers.js';
import { connectionOf, warehousePage } from '../repositories/stock-level-lists.js';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  stockLevels: async ({ code }, page, { loaders }) => {
    const rows = await loaders.levelsOfWarehouse(warehousePage(page)).load(code);
    return connectionOf(rows, page, async () => (await loaders.levelCountOfWarehouse.load(code))?.count ?? 0);
  },
};
