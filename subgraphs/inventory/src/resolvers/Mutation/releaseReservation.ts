import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { resolveReservation } from '../../commands/resolve-reservation.js';

export const releaseReservation: MutationResolvers['releaseReservation'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await resolveReservation(context, 'releaseReservation', input);
  return {
    reservation: result && (await context.loaders.reservationById.load(result.reservationId)),
    userErrors,
  };
};
