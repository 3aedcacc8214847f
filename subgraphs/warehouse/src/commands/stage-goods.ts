import type { EntityManager } from 'typeorm';
import { binIdOf } from '../domain/bin-id.js';
import { placeKey } from '../domain/bin-place.js';
import { binOnTheFly, STAGING_BIN } from '../domain/bin.js';
import type { PickTaskEntity } from '../entities/pick-task.entity.js';
import { addBins, findBins } from '../repositories/bin-repository.js';
import {
  addToBins,
  lockPlaces,
  returnToBins,
  saveRemaining,
  type BinStock,
} from '../repositories/bin-stock-repository.js';

/** Units that leave one bin. */
export interface Taking {
  binId: string;
  skuCode: string;
  quantity: number;
}

/** Moves goods from bins, whose rows are locked as `held`, to the warehouse's staging bin: net per bin and SKU. */
export async function moveToStaging(
  tx: EntityManager,
  warehouseCode: string,
  takings: readonly Taking[],
  held: readonly BinStock[],
  now: Date,
): Promise<void> {
  if (takings.length === 0) return;
  await saveRemaining(tx, warehouseCode, remaining(held, takings));
  const known = await findBins(tx, warehouseCode, [STAGING_BIN]);
  if (known.size === 0) await addBins(tx, [binOnTheFly(warehouseCode, STAGING_BIN)]);
  const binId = binIdOf(warehouseCode, STAGING_BIN);
  const additions = [...unitsBySku(takings)].map(([skuCode, quantity]) => ({ binId, skuCode, quantity }));
  await addToBins(tx, warehouseCode, additions.sort(bySku), now);
}

/** Takes goods out of the staging bin: the carrier has them, or they go back. Throws when they are not there. */
export async function takeFromStaging(
  tx: EntityManager,
  warehouseCode: string,
  units: ReadonlyMap<string, number>,
): Promise<void> {
  const binId = binIdOf(warehouseCode, STAGING_BIN);
  const takings = [...units].map(([skuCode, quantity]) => ({ binId, skuCode, quantity }));
  if (takings.length === 0) return;
  await saveRemaining(tx, warehouseCode, remaining(await lockPlaces(tx, takings), takings));
}

/** Puts what these tasks picked back into the bins that they took it from. */
export async function putBack(tx: EntityManager, tasks: readonly PickTaskEntity[]): Promise<void> {
  for (const warehouseCode of new Set(tasks.map((task) => task.warehouseCode))) {
    const picked = tasks.filter(
      (task) => task.warehouseCode === warehouseCode && (task.pickedQuantity ?? 0) > 0,
    );
    if (picked.length === 0) continue;
    const returned = picked.map((task) => ({
      binId: task.binId,
      skuCode: task.skuCode,
      quantity: task.pickedQuantity!,
      receivedAt: task.receivedAt,
    }));
    await takeFromStaging(tx, warehouseCode, unitsBySku(returned));
    await returnToBins(tx, warehouseCode, returned);
  }
}

export function unitsBySku(units: readonly { skuCode: string; quantity: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { skuCode, quantity } of units) sums.set(skuCode, (sums.get(skuCode) ?? 0) + quantity);
  return sums;
}

/** What stays of locked rows after the takings. A row with too little is a fault of ours: nobody may have taken it. */
function remaining(held: readonly BinStock[], takings: readonly Taking[]): BinStock[] {
  const taken = new Map<string, number>();
  for (const one of takings) taken.set(placeKey(one), (taken.get(placeKey(one)) ?? 0) + one.quantity);
  const left: BinStock[] = [];
  for (const row of held) {
    const quantity = taken.get(placeKey(row));
    if (quantity === undefined) continue;
    if (quantity > row.quantity) throw lacking(row.binId, row.skuCode, quantity, row.quantity);
    taken.delete(placeKey(row));
    left.push({ ...row, quantity: row.quantity - quantity });
  }
  for (const one of takings)
    if (taken.has(placeKey(one))) throw lacking(one.binId, one.skuCode, one.quantity, 0);
  return left;
}

const lacking = (binId: string, skuCode: string, wanted: number, there: number): Error =>
  new Error(`Bin ${binId} holds ${there} of SKU "${skuCode}", ${wanted} are to leave it`);

const bySku = (a: Taking, b: Taking): number => (a.skuCode < b.skuCode ? -1 : 1);
