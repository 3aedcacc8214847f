import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { reserveStock as command } from '../../commands/reserve-stock.js';

export const reserveStock: MutationResolvers['reserveStock'] = async (_root, { input }, context) => {
  const { result, userErrors } = await command(context, input);
  return {
    reservation: result && (await context.loaders.reservationById.load(result.reservationId)),
    userErrors,
  };
};
