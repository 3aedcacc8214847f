import type { BinResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const Bin: BinResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    requireOwn(viewer, await loaders.binById.load(id)),
  warehouse: warehouseOf,
  stock: (bin, _args, { loaders }) => loaders.stockOfBin.load(bin.id),
};
