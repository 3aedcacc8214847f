import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { completeOrder as command } from '../../commands/complete-order.js';

export const completeOrder: MutationResolvers['completeOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
