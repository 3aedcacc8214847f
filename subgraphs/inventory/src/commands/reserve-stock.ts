import { appendEvents } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import {
  badInput,
  keyScope,
  parseInput,
  Refusal,
  runCommand,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ReserveStockInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnWarehouses } from '../domain/own-warehouse.js';
import { mergeLines, reserveInput, shortages, type WantedStock } from '../domain/reservation.js';
import { reserve } from '../domain/stock-change.js';
import { reservationChanged } from '../domain/stock-events.js';
import type { ReservationEntity } from '../entities/reservation.entity.js';
import { addReservations } from '../repositories/reservation-repository.js';
import { lockLevels, peekSellable } from '../repositories/stock-level-repository.js';
import { changeStock } from './change-stock.js';
import type { BatchedRequest } from './reserve-batcher.js';

const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

/** Reserves all lines or none: together with others that wait at this moment, or alone. */
export async function reserveStock(
  context: Context,
  raw: ReserveStockInput,
): Promise<CommandOutcome<{ reservationId: string }>> {
  assertOwnWarehouses(context.viewer, raw.lines);
  const { reserveBatcher, loaders } = context;
  const request = reserveBatcher && orNull(() => requestOf(context, raw));
  if (!reserveBatcher || !request) return reserveAlone(context, raw);
  const outcome = await reserveBatcher.reserve(request, () => reserveAlone(context, raw));
  const { reservation } = request;
  // The answer need not read what was just written.
  if (outcome.result?.reservationId === reservation.id)
    loaders.reservationById.prime(reservation.id, reservation);
  return outcome;
}

function requestOf({ viewer, correlationId, clock }: Context, raw: ReserveStockInput): BatchedRequest {
  const { idempotencyKey, ...rest } = raw;
  const scope = keyScope(OPERATION, viewer.id, idempotencyKey, raw);
  const input = parseInput(reserveInput, rest);
  return {
    scope,
    reservation: newReservation(input, clock.now()),
    wanted: mergeLines(input.lines),
    context: { correlationId, actor: viewer.id },
  };
}

/** What is refused before it is tried is refused again, and remembered, by the way of a single request. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const OPERATION = 'reserveStock';

/**
 * Whatever can be done without a level's lock is done before it: in a rush for one SKU everybody waits for that
 * lock, and those who come too late are turned away without it.
 */
function reserveAlone(
  context: Context,
  raw: ReserveStockInput,
): Promise<CommandOutcome<{ reservationId: string }>> {
  const { idempotencyKey, ...rest } = raw;
  return runCommand(context, { operation: OPERATION, idempotencyKey, input: raw }, async (tx) => {
    const input = parseInput(reserveInput, rest);
    const reservation = newReservation(input, context.clock.now());
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

const newReservation = (input: z.infer<typeof reserveInput>, now: Date): ReservationEntity => ({
  id: newId('rsv'),
  status: 'ACTIVE',
  orderId: input.orderId ?? null,
  fulfillmentOrderId: input.fulfillmentOrderId ?? null,
  requestKey: null,
  expiresAt: expiry(input.expiresAt, now),
  createdAt: now,
  resolvedAt: null,
  version: 1,
});

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
