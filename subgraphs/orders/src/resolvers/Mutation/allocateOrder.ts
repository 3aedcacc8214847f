import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { allocateOrder as command } from '../../commands/allocate-order.js';

export const allocateOrder: MutationResolvers['allocateOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
