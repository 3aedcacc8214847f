import type { OutboundOrderLineResolvers } from '../__generated__/resolvers.js';

export const OutboundOrderLine: OutboundOrderLineResolvers = {
  sku: ({ skuCode }) => ({ skuCode }),
};
