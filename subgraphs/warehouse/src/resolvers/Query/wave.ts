import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { requireOwn } from '../../domain/own-warehouse.js';

export const wave: QueryResolvers['wave'] = async (_root, { id }, { loaders, viewer }) =>
  requireOwn(viewer, await loaders.waveById.load(id));
