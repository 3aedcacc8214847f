import { appendEvents, type EventContext } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { reservationChanged } from '../domain/stock-events.js';
import { stockLevelIdOf, type StockKey } from '../domain/stock-level-id.js';
import { outcomeOf, planFacts, type FactChange, type WarehouseFact } from '../domain/warehouse-facts.js';
import {
  linesByReservation,
  lockReservations,
  saveResolved,
} from '../repositories/reservation-repository.js';
import { lockOrCreateLevels } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';

/**
 * Receipts, hand overs, voids and short picks of one batch, in a constant number of statements: reservations are
 * locked first, then every stock level once. Runs in the transaction that moves the consumer's offset, so each fact
 * takes effect once.
 */
export async function followWarehouse(
  tx: EntityManager,
  facts: readonly WarehouseFact[],
  now: Date,
): Promise<void> {
  const ids = [...new Set(facts.flatMap((fact) => outcomeOf(fact)?.reservationId ?? []))];
  const reservations = new Map((await lockReservations(tx, ids)).map((row) => [row.id, row]));
  const linesOf = await linesByReservation(tx, [...reservations.keys()]);
  const { changes, resolved } = planFacts(facts, reservations, linesOf);
  for (const status of ['COMMITTED', 'RELEASED'] as const) {
    const those = resolved.filter((one) => one.status === status).map((one) => one.reservation);
    if (those.length > 0) await saveResolved(tx, those, { status, resolvedAt: now });
  }
  const levels = await lockOrCreateLevels(tx, keysOf(changes), now);
  const planned = changes.map(({ change, cause, fact }) => ({ change, cause, context: contextOf(fact) }));
  const changed = await changeStock(tx, levels, planned, { actor: 'inventory', now });
  const outcomes = resolved.map(({ reservation, status, fact }) => ({
    ...reservationChanged(
      { ...reservation, status, resolvedAt: now, version: reservation.version + 1 },
      linesOf.get(reservation.id) ?? [],
    ),
    context: contextOf(fact),
  }));
  const [first] = facts;
  if (first) await appendEvents(tx, 'inventory', [...changed, ...outcomes], contextOf(first));
}

/** Each stock level once, however often it changes. */
function keysOf(changes: readonly FactChange[]): StockKey[] {
  return [...new Map(changes.map(({ key }) => [stockLevelIdOf(key), key])).values()];
}

/** The person or process whose step the warehouse reports stays the actor of what follows from it. */
const contextOf = (fact: WarehouseFact): EventContext => ({
  correlationId: fact.correlationId,
  causationId: fact.eventId,
  actor: fact.actor,
});
