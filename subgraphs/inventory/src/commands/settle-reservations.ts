import { appendEvents, type EventContext } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { changeOf, type ReservationOutcome } from '../domain/reservation.js';
import { reservationChanged } from '../domain/stock-events.js';
import { stockLevelIdOf } from '../domain/stock-level-id.js';
import type { ReservationEntity } from '../entities/reservation.entity.js';
import { linesByReservation, saveResolved } from '../repositories/reservation-repository.js';
import { lockLevels } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';

/**
 * Gives active reservations their outcome, in a constant number of statements however many they are. Their rows
 * must be locked; reservations always come before levels, so nobody waits in a circle.
 */
export async function settleReservations(
  tx: EntityManager,
  reservations: readonly ReservationEntity[],
  status: ReservationOutcome,
  context: EventContext & { now: Date },
): Promise<void> {
  const linesOf = await linesByReservation(
    tx,
    reservations.map((reservation) => reservation.id),
  );
  const planned = [...linesOf.values()].flat().map((line) => ({
    change: changeOf[status](stockLevelIdOf(line), line.quantity),
    cause: { type: 'RESERVATION', id: line.reservationId } as const,
  }));
  const resolvedAt = context.now;
  await saveResolved(tx, reservations, { status, resolvedAt });
  const ids = new Set(planned.map(({ change }) => change.stockLevelId));
  const levels = await lockLevels(tx, [...ids].sort());
  const changed = await changeStock(tx, levels, planned, context);
  const resolved = reservations.map((reservation) =>
    reservationChanged(
      { ...reservation, status, resolvedAt, version: reservation.version + 1 },
      linesOf.get(reservation.id)!,
    ),
  );
  await appendEvents(tx, 'inventory', [...changed, ...resolved], context);
}
