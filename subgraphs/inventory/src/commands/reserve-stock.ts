import { appendEvents } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import { badInput, parseInput, Refusal, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ReserveStockInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { mergeLines, reserveInput, shortages, type WantedStock } from '../domain/reservation.js';
import { reserve } from '../domain/stock-change.js';
import { reservationChanged } from '../domain/stock-events.js';
import type { ReservationEntity } from '../entities/reservation.entity.js';
import { addReservations } from '../repositories/reservation-repository.js';
import { lockLevels, peekSellable } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';

const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

/**
 * Reserves all lines or none. Whatever can be done without a level's lock is done before it: in a rush for one SKU
 * everybody waits for that lock, and those who come too late are turned away without it.
 */
export function reserveStock(
  context: Context,
  raw: ReserveStockInput,
): Promise<CommandOutcome<{ reservationId: string }>> {
  const { idempotencyKey, ...rest } = raw;
  return runCommand(context, { operation: 'reserveStock', idempotencyKey, input: raw }, async (tx) => {
    const input = parseInput(reserveInput, rest);
    const reservation: ReservationEntity = {
      id: newId('rsv'),
      status: 'ACTIVE',
      orderId: input.orderId ?? null,
      fulfillmentOrderId: input.fulfillmentOrderId ?? null,
      requestKey: null,
      expiresAt: expiry(input.expiresAt, context.clock.now()),
      createdAt: context.clock.now(),
      resolvedAt: null,
      version: 1,
    };
    const wanted = mergeLines(input.lines);
    const ids = wanted.map((line) => line.stockLevelId);
    refuseShort(wanted, await peekSellable(tx, ids));
    await addReservations(tx, [{ reservation, wanted }]);
    await take(tx, context, reservation, wanted);
    // The answer need not read what was just written. Should this be undone, nobody knows the id.
    context.loaders.reservationById.prime(reservation.id, reservation);
    return { reservationId: reservation.id };
  });
}

async function take(
  tx: EntityManager,
  context: Context,
  reservation: ReservationEntity,
  wanted: readonly WantedStock[],
): Promise<void> {
  const levels = await lockLevels(
    tx,
    wanted.map((line) => line.stockLevelId),
  );
  refuseShort(wanted, levels);
  const cause = { type: 'RESERVATION', id: reservation.id } as const;
  const planned = wanted.map((line) => ({ change: reserve(line.stockLevelId, line.quantity), cause }));
  const actor = context.viewer.id;
  const changed = await changeStock(tx, levels, planned, { actor, now: context.clock.now() });
  await appendEvents(tx, 'inventory', [...changed, reservationChanged(reservation, wanted)], {
    correlationId: context.correlationId,
    actor,
  });
}

function refuseShort(wanted: readonly WantedStock[], levels: Parameters<typeof shortages>[1]): void {
  const errors = shortages(wanted, levels);
  if (errors.length > 0) throw new Refusal(...errors);
}

function expiry(expiresAt: Date | null | undefined, now: Date): Date | null {
  if (expiresAt == null) return null;
  const ahead = expiresAt.getTime() - now.getTime();
  if (ahead > 0 && ahead <= MAX_DAYS * DAY_MS) return expiresAt;
  throw badInput(
    `expiresAt: ${expiresAt.toISOString()} must lie in the future, at most ${MAX_DAYS} days ahead`,
    ['expiresAt'],
  );
}
