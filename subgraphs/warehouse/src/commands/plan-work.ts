import type { EntityManager } from 'typeorm';
import { placeKey } from '../domain/bin-place.js';
import { planPicks, type BinGoods, type PickPlan } from '../domain/plan-picks.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { lockGoods } from '../repositories/bin-stock-repository.js';
import { linesOfOutbound, type OutboundLine } from '../repositories/outbound-line-repository.js';
import { plannedUnits } from '../repositories/pick-task-repository.js';

/** An outbound order of the wave, with what it asks for and where that lies. */
export interface Work {
  outbound: OutboundOrderEntity;
  lines: OutboundLine[];
  plan: PickPlan;
}

/**
 * Plans the picks of locked orders in their order, from all bins or those of one zone. `held` is what lies in the
 * bins, locked; what open tasks will take of it is nobody else's to plan with.
 */
export async function planWork(
  tx: EntityManager,
  warehouseCode: string,
  orders: readonly OutboundOrderEntity[],
  zone: string | null = null,
): Promise<{ works: Work[]; held: BinGoods[] }> {
  const linesOf = await linesOfOutbound(
    tx,
    orders.map((outbound) => outbound.id),
  );
  const lines = orders.flatMap((outbound) => linesOf.get(outbound.id)!);
  const skus = [...new Set(lines.map((line) => line.skuCode))];
  const held = await lockGoods(tx, warehouseCode, skus);
  const planned = await plannedUnits(tx, warehouseCode, skus);
  const free = held
    .filter((row) => zone === null || row.zone === zone)
    .map((row) => ({ ...row, quantity: unplanned(row, planned) }));
  const plans = new Map(planPicks(lines, free).map((plan) => [plan.outboundOrderId, plan]));
  const works = orders.map((outbound): Work => {
    const plan = plans.get(outbound.id);
    if (!plan) throw new Error(`Outbound order ${outbound.id} has no lines`);
    return { outbound, lines: linesOf.get(outbound.id)!, plan };
  });
  return { works, held };
}

const unplanned = (row: BinGoods, planned: ReadonlyMap<string, number>): number =>
  Math.max(0, row.quantity - (planned.get(placeKey(row)) ?? 0));

/** The cut-off that all these orders have; null when they have several. */
export function sameCutOff(orders: readonly OutboundOrderEntity[]): Date | null {
  const times = new Set(orders.map((outbound) => outbound.cutOffAt?.getTime()));
  return times.size === 1 ? (orders[0]?.cutOffAt ?? null) : null;
}

/** The zone that everything to be picked lies in; null when that is in several. */
export function sameZone(works: readonly Work[]): string | null {
  const zones = new Set(works.flatMap(({ plan }) => plan.picks.map((pick) => pick.bin.zone)));
  const [zone = null] = zones.size === 1 ? zones : [];
  return zone;
}
