import type { ReceiptLineResolvers } from '../__generated__/resolvers.js';
import { binOf } from './bin-of.js';

export const ReceiptLine: ReceiptLineResolvers = {
  sku: ({ skuCode }) => ({ skuCode }),
  bin: binOf,
};
