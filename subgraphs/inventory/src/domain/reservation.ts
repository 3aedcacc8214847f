import { defineTransitions } from '@tradegraph/kernel';
import { code, insufficientStock, quantity, type UserErrorData } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { ReservationStatus } from '../entities/reservation.entity.js';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';
import { goodsOut, release, type StockChange } from './stock-change.js';
import { stockLevelIdOf } from './stock-level-id.js';

export type ReservationOutcome = Exclude<ReservationStatus, 'ACTIVE'>;

/** A reservation is resolved once, and stays so. */
export const reservationTransitions = defineTransitions<ReservationStatus>('Reservation', 'ACTIVE', {
  ACTIVE: ['COMMITTED', 'RELEASED', 'EXPIRED'],
  COMMITTED: [],
  RELEASED: [],
  EXPIRED: [],
});

/** What each outcome does with the units of a line. */
export const changeOf = {
  COMMITTED: goodsOut,
  RELEASED: release,
  EXPIRED: release,
} as const satisfies Record<ReservationOutcome, (stockLevelId: string, quantity: number) => StockChange>;

export const ownId = z
  .string()
  .regex(/^\w{1,40}$/, 'must be an id of 1 to 40 letters, digits and underscores');

/** What reserveStock takes, apart from the idempotency key. */
export const reserveInput = z.object({
  lines: z
    .array(z.object({ skuCode: code(64), warehouseCode: code(32), quantity }))
    .min(1, 'needs at least one line')
    .max(500, 'takes at most 500 lines'),
  expiresAt: z.date().nullish(),
  orderId: ownId.nullish(),
  fulfillmentOrderId: ownId.nullish(),
});

export interface WantedStock {
  stockLevelId: string;
  skuCode: string;
  warehouseCode: string;
  quantity: number;
  /** Where the input names it first. */
  index: number;
}

/** The lines with those of the same SKU and warehouse added together, in the order in which levels are locked. */
export function mergeLines(lines: z.infer<typeof reserveInput>['lines']): WantedStock[] {
  const byLevel = new Map<string, WantedStock>();
  lines.forEach((line, index) => {
    const stockLevelId = stockLevelIdOf(line);
    const earlier = byLevel.get(stockLevelId);
    if (earlier) earlier.quantity += line.quantity;
    else byLevel.set(stockLevelId, { stockLevelId, ...line, index });
  });
  return [...byLevel.values()].sort((a, b) => (a.stockLevelId < b.stockLevelId ? -1 : 1));
}

/** One error per line that the levels cannot serve, in the order of the input. A level that is not there has nothing. */
export function shortages(
  wanted: readonly WantedStock[],
  levels: ReadonlyMap<string, Pick<StockLevelEntity, 'sellable'>>,
): UserErrorData[] {
  return wanted
    .map((line) => ({ ...line, available: levels.get(line.stockLevelId)?.sellable ?? 0 }))
    .filter((line) => line.available < line.quantity)
    .sort((a, b) => a.index - b.index)
    .map((line) =>
      insufficientStock(line.skuCode, line.quantity, line.available, [
        'lines',
        String(line.index),
        'quantity',
      ]),
    );
}
