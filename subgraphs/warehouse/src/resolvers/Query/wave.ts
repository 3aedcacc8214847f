import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { assertOwnWarehouse } from '../../domain/own-warehouse.js';

export const wave: QueryResolvers['wave'] = async (_root, { id }, { loaders, viewer }) => {
  const found = await loaders.waveById.load(id);
  if (found) assertOwnWarehouse(viewer, found.warehouseCode);
  return found;
};
