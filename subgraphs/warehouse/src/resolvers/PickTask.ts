import type { PickTaskResolvers } from '../__generated__/resolvers.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import { binOf } from './bin-of.js';
import { outboundOf } from './outbound-of.js';

export const PickTask: PickTaskResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) => {
    const found = await loaders.pickTaskById.load(id);
    if (found) assertOwnWarehouse(viewer, found.warehouseCode);
    return found;
  },
  outboundOrder: outboundOf,
  sku: ({ skuCode }) => ({ skuCode }),
  bin: binOf,
};
