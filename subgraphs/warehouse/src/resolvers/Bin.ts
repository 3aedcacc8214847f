import type { BinResolvers } from '../__generated__/resolvers.js';
import { warehouseOf } from './warehouse-of.js';

export const Bin: BinResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.binById.load(id),
  warehouse: warehouseOf,
  stock: (bin, _args, { loaders }) => loaders.stockOfBin.load(bin.id),
};
