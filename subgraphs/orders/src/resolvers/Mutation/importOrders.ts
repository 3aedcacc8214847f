import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { importOrders as command } from '../../commands/import-orders.js';

export const importOrders: MutationResolvers['importOrders'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { results: result ?? [], userErrors };
};
