import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { activateRateCard as command } from '../../commands/activate-rate-card.js';

export const activateRateCard: MutationResolvers['activateRateCard'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  const rateCard = result ? await context.loaders.rateCardById.load(result.rateCardId) : null;
  return { rateCard, userErrors };
};
