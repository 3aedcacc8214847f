import type { BinResolvers } from '../__generated__/resolvers.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const Bin: BinResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) => {
    const found = await loaders.binById.load(id);
    if (found) assertOwnWarehouse(viewer, found.warehouseCode);
    return found;
  },
  warehouse: warehouseOf,
  stock: (bin, _args, { loaders }) => loaders.stockOfBin.load(bin.id),
};
