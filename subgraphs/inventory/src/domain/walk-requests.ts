import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';
import { shortages, type WantedStock } from './reservation.js';
import { applyChange, reserve, type AppliedChange } from './stock-change.js';

interface Wish {
  reservation: { id: string };
  wanted: readonly WantedStock[];
}

export interface Walk<R> {
  /** The requests that get all they want, in order. */
  taken: R[];
  /** One change per wanted line of `taken`, in the same order. */
  applied: AppliedChange[];
  /** Why the others get nothing, by the reservation's id. */
  refused: Map<string, UserErrorData[]>;
}

/** Serves requests one after the other from locked levels: each sees what those before it have left. */
export function walkRequests<R extends Wish>(
  levels: ReadonlyMap<string, StockLevelEntity>,
  requests: readonly R[],
  now: Date,
): Walk<R> {
  const left = new Map(levels);
  const walk: Walk<R> = { taken: [], applied: [], refused: new Map() };
  for (const request of requests) {
    const short = request.wanted.some((line) => (left.get(line.stockLevelId)?.sellable ?? 0) < line.quantity);
    if (short) {
      walk.refused.set(request.reservation.id, shortages(request.wanted, left));
      continue;
    }
    walk.taken.push(request);
    for (const line of request.wanted) {
      const applied = applyChange(
        left.get(line.stockLevelId)!,
        reserve(line.stockLevelId, line.quantity),
        now,
      );
      left.set(line.stockLevelId, applied.after);
      walk.applied.push(applied);
    }
  }
  return walk;
}
