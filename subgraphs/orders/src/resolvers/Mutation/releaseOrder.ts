import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { releaseOrder as command } from '../../commands/release-order.js';

export const releaseOrder: MutationResolvers['releaseOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
