import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { resolveReservation } from '../../commands/resolve-reservation.js';

export const commitReservation: MutationResolvers['commitReservation'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await resolveReservation(context, 'commitReservation', input);
  return {
    reservation: result && (await context.loaders.reservationById.load(result.reservationId)),
    userErrors,
  };
};
