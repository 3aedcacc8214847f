import type { PackageResolvers } from '../__generated__/resolvers.js';

export const Package: PackageResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipment: ({ id }, _args, { loaders }) => loaders.shipmentOfPackage.load(id),
};
