import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { requireOwn } from '../../domain/own-warehouse.js';

export const receipt: QueryResolvers['receipt'] = async (_root, { id }, { loaders, viewer }) =>
  requireOwn(viewer, await loaders.receiptById.load(id));
