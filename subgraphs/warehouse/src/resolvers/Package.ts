import type { PackageResolvers } from '../__generated__/resolvers.js';

export const Package: PackageResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.packageById.load(id),
  outboundOrder: async ({ id, outboundOrderId }, _args, { loaders }) => {
    const outbound = await loaders.outboundById.load(outboundOrderId);
    if (!outbound) throw new Error(`Package ${id} belongs to no outbound order`);
    return outbound;
  },
};
