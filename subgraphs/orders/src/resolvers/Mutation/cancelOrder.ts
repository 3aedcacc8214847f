import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { cancelOrder as command } from '../../commands/cancel-order.js';

export const cancelOrder: MutationResolvers['cancelOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
