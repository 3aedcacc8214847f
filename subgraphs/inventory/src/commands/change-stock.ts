import type { EventContext, NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import type { StockCause } from '../domain/stock-cause.js';
import { applyChanges, type AppliedChange, type StockChange } from '../domain/stock-change.js';
import { inventoryChanged } from '../domain/stock-events.js';
import { addToLedger } from '../repositories/stock-ledger-repository.js';
import { saveLevels, type LevelsById } from '../repositories/stock-level-repository.js';

export interface PlannedChange {
  change: StockChange;
  cause: StockCause;
  /** Who did it and from what, where a batch answers several; else the call's. */
  context?: EventContext;
}

/**
 * The only way in which stock changes: balances, one ledger entry per change, and the events to append, which the
 * caller appends with its own in one go. The levels must be locked: everything from here to the commit is the
 * time for which others wait, so there are only two statements.
 */
export async function changeStock(
  tx: EntityManager,
  levels: LevelsById,
  planned: readonly PlannedChange[],
  { actor, now }: { actor: string; now: Date },
): Promise<NewEvent<'inventory'>[]> {
  if (planned.length === 0) return [];
  const applied = applyChanges(
    levels,
    planned.map((plan) => plan.change),
    now,
  );
  return saveChanges(tx, applied, planned, { actor, now });
}

/** The same for changes that were applied to the locked levels already. */
export async function saveChanges(
  tx: EntityManager,
  applied: readonly AppliedChange[],
  planned: readonly Omit<PlannedChange, 'change'>[],
  { actor, now }: { actor: string; now: Date },
): Promise<NewEvent<'inventory'>[]> {
  const caused = applied.map((change, index) => {
    const { cause, context } = planned[index]!;
    return { applied: change, cause, actor: context?.actor ?? actor };
  });
  await saveLevels(tx, applied, now);
  await addToLedger(tx, caused, now);
  return applied.map((change, index) => {
    const { cause, context } = planned[index]!;
    return { ...inventoryChanged(change, cause), ...(context ? { context } : {}) };
  });
}
