import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { releaseOrderHold as command } from '../../commands/release-order-hold.js';

export const releaseOrderHold: MutationResolvers['releaseOrderHold'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { order: result === null ? null : await context.loaders.orderById.load(result), userErrors };
};
