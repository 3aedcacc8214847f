import type { ReceiptResolvers } from '../__generated__/resolvers.js';
import { warehouseOf } from './warehouse-of.js';

export const Receipt: ReceiptResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.receiptById.load(id),
  warehouse: warehouseOf,
  lines: (receipt, _args, { loaders }) => loaders.linesOfReceipt.load(receipt.id),
};
