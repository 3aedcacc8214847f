import type { EventOf } from '@tradegraph/event-log';
import type { ReservationLineEntity } from '../entities/reservation-line.entity.js';
import type { ReservationEntity, ReservationStatus } from '../entities/reservation.entity.js';
import { changeOf, reservationTransitions, type ReservationOutcome } from './reservation.js';
import type { StockCause } from './stock-cause.js';
import { adjust, goodsIn, type StockChange } from './stock-change.js';
import { stockLevelIdOf, type StockKey } from './stock-level-id.js';

export type WarehouseFact = EventOf<'STOCK_RECEIVED'> | EventOf<'OUTBOUND_ORDER_CHANGED'>;

/** What an outbound order's new state means for its reservation; other states mean nothing to the stock books. */
const OUTCOMES: Partial<Record<string, ReservationOutcome>> = {
  HANDED_OVER: 'COMMITTED',
  VOIDED: 'RELEASED',
  SHORT_PICKED: 'RELEASED',
};

/** The outcome that a fact gives to a reservation; null when it gives none. A refused void changes nothing. */
export function outcomeOf(
  fact: WarehouseFact,
): { reservationId: string; outcome: ReservationOutcome } | null {
  if (fact.eventType !== 'OUTBOUND_ORDER_CHANGED' || fact.data.voidRefused) return null;
  const outcome = OUTCOMES[fact.data.status];
  const { reservationId } = fact.data;
  return outcome && reservationId ? { reservationId, outcome } : null;
}

export interface FactChange {
  key: StockKey;
  change: StockChange;
  cause: StockCause;
  fact: WarehouseFact;
}

interface FactPlan {
  changes: FactChange[];
  resolved: { reservation: ReservationEntity; status: ReservationOutcome; fact: WarehouseFact }[];
}

/**
 * What facts of the warehouse change in the stock books, in their order. The same outcome again changes nothing;
 * another one than a reservation has already is a fault, and throws.
 */
export function planFacts(
  facts: readonly WarehouseFact[],
  reservations: ReadonlyMap<string, ReservationEntity>,
  linesOf: ReadonlyMap<string, readonly ReservationLineEntity[]>,
): FactPlan {
  const plan: FactPlan = { changes: [], resolved: [] };
  const statuses = new Map<string, ReservationStatus>();
  for (const fact of facts) {
    if (fact.eventType === 'STOCK_RECEIVED') plan.changes.push(...receiptChanges(fact));
    const said = outcomeOf(fact);
    if (said) {
      const reservation = reservations.get(said.reservationId);
      if (!reservation) throw new Error(`There is no reservation ${said.reservationId}`);
      const status = statuses.get(reservation.id) ?? reservation.status;
      if (status !== said.outcome) {
        resolve(
          plan,
          { reservation, status, outcome: said.outcome, fact },
          linesOf.get(reservation.id) ?? [],
        );
        statuses.set(reservation.id, said.outcome);
      }
    }
    if (fact.eventType === 'OUTBOUND_ORDER_CHANGED' && fact.data.status === 'SHORT_PICKED') {
      plan.changes.push(...missingChanges(fact));
    }
  }
  return plan;
}

function resolve(
  plan: FactPlan,
  step: {
    reservation: ReservationEntity;
    status: ReservationStatus;
    outcome: ReservationOutcome;
    fact: WarehouseFact;
  },
  lines: readonly ReservationLineEntity[],
): void {
  const { reservation, status, outcome, fact } = step;
  if (!reservationTransitions.allows(status, outcome)) {
    throw new Error(`Reservation ${reservation.id} is ${status} and cannot become ${outcome}`);
  }
  const cause = { type: 'RESERVATION', id: reservation.id } as const;
  plan.resolved.push({ reservation, status: outcome, fact });
  for (const line of lines) {
    const change = changeOf[outcome](stockLevelIdOf(line), line.quantity);
    plan.changes.push({ key: line, change, cause, fact });
  }
}

/** One change per SKU, though it may lie in several bins. */
function receiptChanges(fact: EventOf<'STOCK_RECEIVED'>): FactChange[] {
  const { receiptId, warehouseCode, lines } = fact.data;
  const bySku = new Map<string, number>();
  for (const line of lines) bySku.set(line.skuCode, (bySku.get(line.skuCode) ?? 0) + line.quantity);
  return [...bySku].map(([skuCode, quantity]) => {
    const key = { skuCode, warehouseCode };
    const cause = { type: 'RECEIPT', id: receiptId } as const;
    return { key, change: goodsIn(stockLevelIdOf(key), quantity), cause, fact };
  });
}

/** Units that the bins had not: they leave the books from sellable, where the release has just put them. */
function missingChanges(fact: EventOf<'OUTBOUND_ORDER_CHANGED'>): FactChange[] {
  const { outboundOrderId, warehouseCode, lines = [] } = fact.data;
  return lines
    .filter((line) => line.missingQuantity > 0)
    .map(({ skuCode, missingQuantity }) => {
      const key = { skuCode, warehouseCode };
      const cause = { type: 'SHORT_PICK', id: outboundOrderId } as const;
      return { key, change: adjust(stockLevelIdOf(key), -missingQuantity, 0), cause, fact };
    });
}
