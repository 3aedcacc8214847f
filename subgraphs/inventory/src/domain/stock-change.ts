import type { StockChangeType } from '../entities/stock-ledger-entry.entity.js';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';

/** By how many units each balance changes; on hand changes by their sum. */
export interface StockDeltas {
  sellable: number;
  reserved: number;
  unsellable: number;
}

/** One change of one stock level: one ledger entry, one event. */
export interface StockChange {
  stockLevelId: string;
  changeType: StockChangeType;
  deltas: StockDeltas;
}

/** A change that was applied to a locked level. */
export interface AppliedChange extends StockChange {
  onHandDelta: number;
  beforeQty: number;
  afterQty: number;
  /** The level right after this change. */
  after: StockLevelEntity;
}

type Make = (stockLevelId: string, quantity: number) => StockChange;
const change = (changeType: StockChangeType, sellable: number, reserved: number, unsellable = 0) => ({
  changeType,
  deltas: { sellable, reserved, unsellable },
});

export const goodsIn: Make = (stockLevelId, quantity) => ({ stockLevelId, ...change('IN', quantity, 0) });
export const reserve: Make = (stockLevelId, quantity) => ({
  stockLevelId,
  ...change('RESERVE', -quantity, quantity),
});
export const release: Make = (stockLevelId, quantity) => ({
  stockLevelId,
  ...change('RELEASE', quantity, -quantity),
});
export const goodsOut: Make = (stockLevelId, quantity) => ({ stockLevelId, ...change('OUT', 0, -quantity) });
export const adjust = (stockLevelId: string, sellable: number, unsellable: number): StockChange => ({
  stockLevelId,
  ...change('ADJUST', sellable, 0, unsellable),
});

/**
 * The level after the change, and what the ledger says of it: before and after are of the quantity that the type of
 * the change moves. Throws when a balance would become negative: whoever asks has to look first.
 */
export function applyChange(level: StockLevelEntity, change: StockChange, now: Date): AppliedChange {
  const { sellable, reserved, unsellable } = change.deltas;
  const onHandDelta = sellable + reserved + unsellable;
  const after = {
    ...level,
    onHand: level.onHand + onHandDelta,
    sellable: level.sellable + sellable,
    reserved: level.reserved + reserved,
    unsellable: level.unsellable + unsellable,
    version: level.version + 1,
    updatedAt: now,
  };
  if (Math.min(after.sellable, after.reserved, after.unsellable) < 0) {
    throw new RangeError(`${change.changeType} would make a balance of ${level.id} negative`);
  }
  const moved = change.changeType === 'RESERVE' || change.changeType === 'RELEASE' ? 'reserved' : 'onHand';
  return { ...change, onHandDelta, beforeQty: level[moved], afterQty: after[moved], after };
}

/** Applies changes one after the other; several of one level build on each other. */
export function applyChanges(
  levels: ReadonlyMap<string, StockLevelEntity>,
  changes: readonly StockChange[],
  now: Date,
): AppliedChange[] {
  const current = new Map(levels);
  return changes.map((change) => {
    const level = current.get(change.stockLevelId);
    if (!level) throw new Error(`There is no stock level ${change.stockLevelId} to change`);
    const applied = applyChange(level, change, now);
    current.set(level.id, applied.after);
    return applied;
  });
}
