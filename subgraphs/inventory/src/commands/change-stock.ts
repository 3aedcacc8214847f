import type { NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import type { StockCause } from '../domain/stock-cause.js';
import { applyChanges, type StockChange } from '../domain/stock-change.js';
import { inventoryChanged } from '../domain/stock-events.js';
import { addToLedger } from '../repositories/stock-ledger-repository.js';
import { saveLevels, type LevelsById } from '../repositories/stock-level-repository.js';

export interface PlannedChange {
  change: StockChange;
  cause: StockCause;
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
  const caused = applied.map((change, index) => ({ applied: change, cause: planned[index]!.cause }));
  await saveLevels(tx, applied, now);
  await addToLedger(tx, caused, actor, now);
  return caused.map((change) => inventoryChanged(change.applied, change.cause));
}
