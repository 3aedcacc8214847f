import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { holdOrder as command } from '../../commands/hold-order.js';

export const holdOrder: MutationResolvers['holdOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
