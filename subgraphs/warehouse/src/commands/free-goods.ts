import type { EntityManager } from 'typeorm';
import type { BinGoods } from '../domain/plan-picks.js';
import { lockGoods } from '../repositories/bin-stock-repository.js';
import { plannedUnits } from '../repositories/pick-task-repository.js';

/** What a wave may plan with: `held` is what lies in the bins, locked; `free` is it less what open tasks will take. */
export async function freeGoods(
  tx: EntityManager,
  warehouseCode: string,
  skuCodes: readonly string[],
): Promise<{ held: BinGoods[]; free: BinGoods[] }> {
  const held = await lockGoods(tx, warehouseCode, skuCodes);
  const planned = await plannedUnits(tx, warehouseCode, skuCodes);
  const free = held.map((row) => ({
    ...row,
    quantity: Math.max(0, row.quantity - (planned.get(`${row.binId}\n${row.skuCode}`) ?? 0)),
  }));
  return { held, free };
}
