import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { reviewOrder as command } from '../../commands/review-order.js';

export const reviewOrder: MutationResolvers['reviewOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
