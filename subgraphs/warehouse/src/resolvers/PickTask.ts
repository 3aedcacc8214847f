import type { PickTaskResolvers } from '../__generated__/resolvers.js';
import { binOf } from './bin-of.js';
import { outboundOf } from './outbound-of.js';

export const PickTask: PickTaskResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.pickTaskById.load(id),
  outboundOrder: outboundOf,
  sku: ({ skuCode }) => ({ skuCode }),
  bin: binOf,
};
