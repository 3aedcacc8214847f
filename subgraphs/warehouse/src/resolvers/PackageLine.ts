import type { PackageLineResolvers } from '../__generated__/resolvers.js';

export const PackageLine: PackageLineResolvers = {
  sku: ({ skuCode }) => ({ skuCode }),
};
