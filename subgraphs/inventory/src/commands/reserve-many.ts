import { newId } from '@tradegraph/kernel';
import {
  assertUnlimited,
  parseInput,
  Refusal,
  warehouseScope,
  type UserErrorData,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ReserveManyInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { reserveManyInput } from '../domain/many-requests.js';
import { mergeLines } from '../domain/reservation.js';
import type { ReservationEntity } from '../entities/reservation.entity.js';
import { reservationsOfRequests } from '../repositories/reservation-repository.js';
import { oncePerRequest } from './once-per-request.js';
import { takeStock, type StockRequest } from './take-stock.js';

interface ReserveManyResult {
  fulfillmentOrderId: string;
  reservation: ReservationEntity | null;
  userErrors: UserErrorData[];
}

/**
 * Reserves for many fulfilment orders in one transaction, each row whole or not at all. A fulfilment order has one
 * reservation ever: one that is there already is the answer, whatever became of it, so a repeated call is harmless
 * and one that comes after the order was cancelled reserves nothing.
 */
export async function reserveMany(
  context: Context,
  raw: ReserveManyInput,
): Promise<{ results: ReserveManyResult[]; userErrors: UserErrorData[] }> {
  assertUnlimited('reserveMany', warehouseScope(context.viewer));
  try {
    const { requests } = parseInput(reserveManyInput, raw);
    const results = await oncePerRequest(context.dataSource, (tx) => reserveRows(tx, context, requests));
    context.eventLog.nudge();
    return { results, userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { results: [], userErrors: [...error.userErrors] };
    throw error;
  }
}

type Row = z.infer<typeof reserveManyInput>['requests'][number];

async function reserveRows(
  tx: EntityManager,
  context: Context,
  rows: readonly Row[],
): Promise<ReserveManyResult[]> {
  const now = context.clock.now();
  const known = await reservationsOfRequests(
    tx,
    rows.map((row) => row.fulfillmentOrderId),
  );
  const wishes = new Map(
    rows
      .filter((row) => !known.has(row.fulfillmentOrderId))
      .map((row) => [row.fulfillmentOrderId, wishOf(row, context, now)]),
  );
  const refused = await takeStock(tx, [...wishes.values()], now);
  return rows.map(({ fulfillmentOrderId }) => {
    const reservation = known.get(fulfillmentOrderId) ?? wishes.get(fulfillmentOrderId)!.reservation;
    const userErrors = refused.get(reservation.id) ?? [];
    return { fulfillmentOrderId, reservation: userErrors.length > 0 ? null : reservation, userErrors };
  });
}

const wishOf = (row: Row, { correlationId, viewer }: Context, now: Date): StockRequest => ({
  reservation: {
    id: newId('rsv'),
    status: 'ACTIVE',
    orderId: row.orderId,
    fulfillmentOrderId: row.fulfillmentOrderId,
    requestKey: row.fulfillmentOrderId,
    expiresAt: null,
    createdAt: now,
    resolvedAt: null,
    version: 1,
  },
  wanted: mergeLines(row.lines),
  context: { correlationId, actor: viewer.id },
});
