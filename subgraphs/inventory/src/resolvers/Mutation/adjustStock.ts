import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { adjustStock as command } from '../../commands/adjust-stock.js';

export const adjustStock: MutationResolvers['adjustStock'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { stockLevel: result && (await context.loaders.levelById.load(result.stockLevelId)), userErrors };
};
