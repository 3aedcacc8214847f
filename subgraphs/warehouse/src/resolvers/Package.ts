import type { PackageResolvers } from '../__generated__/resolvers.js';
import { requireOwn } from '../domain/own-warehouse.js';
import { outboundOf } from './outbound-of.js';

export const Package: PackageResolvers = {
  __resolveReference: async ({ id }, context) => {
    const found = await context.loaders.packageById.load(id);
    const own = found && requireOwn(context.viewer, await outboundOf(found, {}, context));
    return own ? found : null;
  },
  outboundOrder: outboundOf,
  lines: ({ id }, _args, { loaders }) => loaders.linesOfPackage.load(id),
};
