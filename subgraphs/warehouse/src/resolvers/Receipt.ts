import type { ReceiptResolvers } from '../__generated__/resolvers.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import { warehouseOf } from './warehouse-of.js';

export const Receipt: ReceiptResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) => {
    const found = await loaders.receiptById.load(id);
    if (found) assertOwnWarehouse(viewer, found.warehouseCode);
    return found;
  },
  warehouse: warehouseOf,
  lines: (receipt, _args, { loaders }) => loaders.linesOfReceipt.load(receipt.id),
};
