import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { assertOwnWarehouse } from '../../domain/own-warehouse.js';

export const outboundOrder: QueryResolvers['outboundOrder'] = async (_root, { id }, { loaders, viewer }) => {
  const found = await loaders.outboundById.load(id);
  if (found) assertOwnWarehouse(viewer, found.warehouseCode);
  return found;
};
