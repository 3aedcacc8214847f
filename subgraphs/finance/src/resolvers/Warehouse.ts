import { isWithin, warehouseScope } from '@tradegraph/subgraph-kit';
import type { WarehouseResolvers } from '../__generated__/resolvers.js';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  stockValue: async ({ code }, _args, { loaders, booksCurrency, viewer }) => {
    if (!isWithin(warehouseScope(viewer), code)) return null;
    const value = await loaders.stockValueOfWarehouse.load(code);
    return { amount: value ?? '0', currencyCode: booksCurrency };
  },
};
