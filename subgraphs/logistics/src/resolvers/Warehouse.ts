import type { WarehouseResolvers } from '../__generated__/resolvers.js';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: ({ code }) => ({ code }),
  shipments: ({ code }, { first, after }, { loaders }) =>
    loaders.shipmentsOfWarehouse.load({ parent: code, first, after }),
};
