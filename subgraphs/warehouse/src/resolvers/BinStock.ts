import type { BinStockResolvers } from '../__generated__/resolvers.js';
import { binOf } from './bin-of.js';

export const BinStock: BinStockResolvers = {
  bin: binOf,
  sku: ({ skuCode }) => ({ skuCode }),
};
