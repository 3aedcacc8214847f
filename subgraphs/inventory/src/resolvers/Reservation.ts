import type { ReservationResolvers } from '../__generated__/resolvers.js';

export const Reservation: ReservationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.reservationById.load(id),
  lines: (reservation, _args, { loaders }) => loaders.linesOfReservation.load(reservation.id),
  order: ({ orderId }) => (orderId ? { id: orderId } : null),
  fulfillmentOrder: ({ fulfillmentOrderId }) => (fulfillmentOrderId ? { id: fulfillmentOrderId } : null),
};
