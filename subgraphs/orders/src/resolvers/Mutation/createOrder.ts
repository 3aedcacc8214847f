import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { createOrder as command } from '../../commands/create-order.js';

export const createOrder: MutationResolvers['createOrder'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const order = result === null ? null : await context.loaders.orderById.load(result.orderId);
  return { order, duplicate: result?.duplicate ?? false, userErrors };
};
