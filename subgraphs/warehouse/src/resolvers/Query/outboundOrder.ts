import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { requireOwn } from '../../domain/own-warehouse.js';

export const outboundOrder: QueryResolvers['outboundOrder'] = async (_root, { id }, { loaders, viewer }) =>
  requireOwn(viewer, await loaders.outboundById.load(id));
