import {
  invalidTransition,
  notFound,
  runCommand,
  warehouseScope,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ResolveReservationInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnReservation } from '../domain/own-warehouse.js';
import { reservationTransitions, type ReservationOutcome } from '../domain/reservation.js';
import { linesOfReservations, lockReservation } from '../repositories/reservation-repository.js';
import { settleReservations } from './settle-reservations.js';

const outcomes = {
  commitReservation: 'COMMITTED',
  releaseReservation: 'RELEASED',
} as const satisfies Record<string, ReservationOutcome>;

/**
 * Commits or releases a reservation. It is resolved at most once: the same outcome again changes nothing, another
 * one is refused. A reservation whose time has run out can still be resolved until the job has expired it.
 */
export function resolveReservation(
  context: Context,
  operation: keyof typeof outcomes,
  input: ResolveReservationInput,
): Promise<CommandOutcome<{ reservationId: string }>> {
  const { idempotencyKey, reservationId } = input;
  const outcome = outcomes[operation];
  return runCommand(context, { operation, idempotencyKey, input }, async (tx) => {
    const reservation = await lockReservation(tx, reservationId);
    if (!reservation) throw notFound('reservation', reservationId, ['reservationId']);
    await refuseForeign(tx, context, reservationId);
    if (reservation.status === outcome) return { reservationId };
    if (!reservationTransitions.allows(reservation.status, outcome)) {
      throw invalidTransition('Reservation', reservationId, reservation.status, outcome);
    }
    await settleReservations(tx, [reservation], outcome, {
      correlationId: context.correlationId,
      actor: context.viewer.id,
      now: context.clock.now(),
    });
    return { reservationId };
  });
}

/** Their lines are read for whoever is limited only: settling reads them anyway. */
async function refuseForeign(tx: EntityManager, { viewer }: Context, id: string): Promise<void> {
  if (warehouseScope(viewer)) assertOwnReservation(viewer, id, await linesOfReservations(tx, [id]));
}
