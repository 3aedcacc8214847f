import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { importRateCard as command } from '../../commands/import-rate-card.js';

export const importRateCard: MutationResolvers['importRateCard'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const rateCard = result ? await context.loaders.rateCardById.load(result.rateCardId) : null;
  return { rateCard, created: result?.created ?? false, userErrors };
};
