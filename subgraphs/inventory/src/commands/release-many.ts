import { newId } from '@tradegraph/kernel';
import {
  assertUnlimited,
  parseInput,
  Refusal,
  warehouseScope,
  type UserErrorData,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ReleaseManyInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { releaseManyInput } from '../domain/many-requests.js';
import type { ReservationEntity, ReservationStatus } from '../entities/reservation.entity.js';
import {
  addReservations,
  lockReservations,
  reservationsOfRequests,
} from '../repositories/reservation-repository.js';
import { oncePerRequest } from './once-per-request.js';
import { settleReservations } from './settle-reservations.js';

interface ReleaseManyResult {
  fulfillmentOrderId: string;
  status: ReservationStatus;
}

/**
 * Frees the stock of many fulfilment orders in one transaction. One without a reservation gets a released one
 * without lines, which stands in the way of a reserveMany that is still on its way.
 */
export async function releaseMany(
  context: Context,
  raw: ReleaseManyInput,
): Promise<{ results: ReleaseManyResult[]; userErrors: UserErrorData[] }> {
  assertUnlimited('releaseMany', warehouseScope(context.viewer));
  try {
    const { fulfillmentOrderIds } = parseInput(releaseManyInput, raw);
    const results = await oncePerRequest(context.dataSource, (tx) =>
      releaseRows(tx, context, fulfillmentOrderIds),
    );
    context.eventLog.nudge();
    return { results, userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { results: [], userErrors: [...error.userErrors] };
    throw error;
  }
}

async function releaseRows(
  tx: EntityManager,
  { clock, correlationId, viewer }: Context,
  ids: readonly string[],
): Promise<ReleaseManyResult[]> {
  const now = clock.now();
  const known = await reservationsOfRequests(tx, ids);
  const missing = ids.filter((id) => !known.has(id));
  const locked = await lockReservations(
    tx,
    [...known.values()].map((reservation) => reservation.id),
  );
  const active = locked.filter((reservation) => reservation.status === 'ACTIVE');
  if (active.length > 0) {
    await settleReservations(tx, active, 'RELEASED', { correlationId, actor: viewer.id, now });
  }
  // Last, as in reserveMany: levels first, then the key that two callers may both want.
  await addReservations(
    tx,
    [...missing].sort().map((id) => ({ reservation: tombstone(id, now), wanted: [] })),
  );
  const resolved = new Map(locked.map((reservation) => [reservation.requestKey, reservation.status]));
  return ids.map((fulfillmentOrderId) => {
    const status = resolved.get(fulfillmentOrderId) ?? 'RELEASED';
    return { fulfillmentOrderId, status: status === 'ACTIVE' ? 'RELEASED' : status };
  });
}

const tombstone = (fulfillmentOrderId: string, now: Date): ReservationEntity => ({
  id: newId('rsv'),
  status: 'RELEASED',
  orderId: null,
  fulfillmentOrderId,
  requestKey: fulfillmentOrderId,
  expiresAt: null,
  createdAt: now,
  resolvedAt: now,
  version: 1,
});
