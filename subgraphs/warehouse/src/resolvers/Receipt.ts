import type { ReceiptResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const Receipt: ReceiptResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    requireOwn(viewer, await loaders.receiptById.load(id)),
  warehouse: warehouseOf,
  lines: (receipt, _args, { loaders }) => loaders.linesOfReceipt.load(receipt.id),
};
