import type { PackageResolvers } from '../__generated__/resolvers.js';
import { outboundOf } from './outbound-of.js';

export const Package: PackageResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.packageById.load(id),
  outboundOrder: outboundOf,
  lines: ({ id }, _args, { loaders }) => loaders.linesOfPackage.load(id),
};
