import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { importFxRates as command } from '../../commands/import-fx-rates.js';

export const importFxRates: MutationResolvers['importFxRates'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return { summary: result, userErrors };
};
