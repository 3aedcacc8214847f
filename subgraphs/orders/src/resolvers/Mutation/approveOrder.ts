import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { approveOrder as command } from '../../commands/approve-order.js';

export const approveOrder: MutationResolvers['approveOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
