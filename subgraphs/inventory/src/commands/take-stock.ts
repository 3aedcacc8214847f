import { appendEvents, type EventContext } from '@tradegraph/event-log';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { reservationChanged } from '../domain/stock-events.js';
import { walkRequests } from '../domain/walk-requests.js';
import { addReservations, type NewReservation } from '../repositories/reservation-repository.js';
import { lockLevels } from '../repositories/stock-level-repository.js';
import { saveChanges } from './change-stock.js';

/** A reservation that somebody wants, with who and why. */
export interface StockRequest extends NewReservation {
  context: EventContext;
}

/**
 * Reserves for many requests in their order, each whole or not at all, in a constant number of statements. All
 * levels are locked once, sorted; what the earlier requests take, the later ones do not see any more. Returns the
 * refusals by the reservations' ids; what was refused leaves no trace.
 */
export async function takeStock(
  tx: EntityManager,
  requests: readonly StockRequest[],
  now: Date,
): Promise<Map<string, UserErrorData[]>> {
  const [first] = requests;
  if (!first) return new Map();
  const ids = new Set(requests.flatMap(({ wanted }) => wanted.map((line) => line.stockLevelId)));
  const levels = await lockLevels(tx, [...ids].sort());
  const { taken, applied, refused } = walkRequests(levels, requests, now);
  if (taken.length === 0) return refused;
  await addReservations(tx, taken);
  const planned = taken.flatMap(({ reservation, wanted, context }) =>
    wanted.map(() => ({ cause: { type: 'RESERVATION', id: reservation.id } as const, context })),
  );
  const changed = await saveChanges(tx, applied, planned, { actor: first.context.actor, now });
  const created = taken.map(({ reservation, wanted, context }) => ({
    ...reservationChanged(reservation, wanted),
    context,
  }));
  await appendEvents(tx, 'inventory', [...changed, ...created], first.context);
  return refused;
}
