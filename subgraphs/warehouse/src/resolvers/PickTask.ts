import type { PickTaskResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { binOf } from './bin-of.js';
import { outboundOf } from './outbound-of.js';

export const PickTask: PickTaskResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) =>
    requireOwn(viewer, await loaders.pickTaskById.load(id)),
  outboundOrder: outboundOf,
  sku: ({ skuCode }) => ({ skuCode }),
  bin: binOf,
};
