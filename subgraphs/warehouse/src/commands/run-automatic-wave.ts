import { appendEvents, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { newId, ulid } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import { AUTOMATIC_STEPS, SHORT_STEPS } from '../domain/outbound.js';
import { eventLines, outboundSteps, transportOf, waveChanged } from '../domain/outbound-events.js';
import { pack } from '../domain/pack.js';
import { planPicks, type PickPlan } from '../domain/plan-picks.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { WaveEntity } from '../entities/wave.entity.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import {
  linesOfOutbound,
  saveLineCounts,
  savePickedWhole,
  type OutboundLine,
} from '../repositories/outbound-line-repository.js';
import { claimCreated, moveOutbound } from '../repositories/outbound-writes.js';
import { addPackages, eventPackages, newPackages } from '../repositories/package-repository.js';
import { addPickTasks } from '../repositories/pick-task-repository.js';
import { addWave } from '../repositories/wave-repository.js';
import { freeGoods } from './free-goods.js';
import { tasksOf } from './pick-tasks-of.js';
import { moveToStaging } from './stage-goods.js';

const ACTOR = 'warehouse';

/** An outbound order of the wave, with what it asks for and where that lies. */
interface Work {
  outbound: OutboundOrderEntity;
  lines: OutboundLine[];
  plan: PickPlan;
}

/**
 * One wave of an automatic warehouse, from CREATED to WEIGHED in one transaction: every state is there as an event,
 * though nobody saw the order stand in it. Orders that lack goods end as SHORT_PICKED. Returns how many orders moved.
 */
export async function runAutomaticWave(
  tx: EntityManager,
  warehouseCode: string,
  limit: number,
  now: Date,
): Promise<number> {
  const orders = await claimCreated(tx, warehouseCode, limit);
  if (orders.length === 0) return 0;
  const warehouse = await tx.findOneByOrFail(WarehouseEntity, { code: warehouseCode });
  const wave = newWave(warehouseCode, orders, now);
  orders.forEach((outbound) => (outbound.waveId = wave.id));
  const { works, held } = await planned(tx, warehouseCode, orders);
  const whole = works.filter((work) => work.plan.missing.size === 0);
  const short = works.filter((work) => work.plan.missing.size > 0);
  await addWave(tx, wave);
  const pickedEvents = await fulfil(tx, { warehouse, wave, works: whole, held, now });
  const shortEvents = await giveUp(tx, short, wave, now);
  await appendEvents(
    tx,
    'warehouse',
    [...waveEvents(wave, orders.length), ...pickedEvents, ...shortEvents],
    { correlationId: ulid(), actor: ACTOR },
  );
  return orders.length;
}

const newWave = (warehouseCode: string, orders: readonly OutboundOrderEntity[], now: Date): WaveEntity => ({
  id: newId('wav'),
  warehouseCode,
  status: 'DONE',
  cutOffAt: sameCutOff(orders),
  zone: null,
  version: 3,
  createdAt: now,
});

function sameCutOff(orders: readonly OutboundOrderEntity[]): Date | null {
  const times = new Set(orders.map((outbound) => outbound.cutOffAt?.getTime()));
  return times.size === 1 ? (orders[0]?.cutOffAt ?? null) : null;
}

const waveEvents = (wave: WaveEntity, count: number): NewEvent<'warehouse'>[] =>
  (['CREATED', 'PICKING', 'DONE'] as const).map((status, index) =>
    waveChanged({ ...wave, status, version: index + 1 }, count),
  );

async function planned(tx: EntityManager, warehouseCode: string, orders: readonly OutboundOrderEntity[]) {
  const linesOf = await linesOfOutbound(
    tx,
    orders.map((outbound) => outbound.id),
  );
  const lines = orders.flatMap((outbound) => linesOf.get(outbound.id)!);
  const skus = [...new Set(lines.map((line) => line.skuCode))];
  const { held, free } = await freeGoods(tx, warehouseCode, skus);
  const plans = new Map(planPicks(lines, free).map((plan) => [plan.outboundOrderId, plan]));
  const works = orders.map((outbound): Work => {
    const plan = plans.get(outbound.id);
    if (!plan) throw new Error(`Outbound order ${outbound.id} has no lines`);
    return { outbound, lines: linesOf.get(outbound.id)!, plan };
  });
  return { works, held };
}

interface Fulfilment {
  warehouse: WarehouseEntity;
  wave: WaveEntity;
  works: readonly Work[];
  held: Awaited<ReturnType<typeof freeGoods>>['held'];
  now: Date;
}

/** Orders whose goods are all there: picked to the staging bin, checked, packed, and weighed as expected. */
async function fulfil(
  tx: EntityManager,
  { warehouse, wave, works, held, now }: Fulfilment,
): Promise<NewEvent<'warehouse'>[]> {
  const orders = works.map((work) => work.outbound);
  const packed = works.map((work) => ({ ...work, packages: packagesOf(work, now) }));
  await moveOutbound(tx, orders, { status: 'WEIGHED', steps: AUTOMATIC_STEPS.length, now, waveId: wave.id });
  await savePickedWhole(
    tx,
    orders.map((outbound) => outbound.id),
  );
  await addPickTasks(tx, works.flatMap(({ plan }) => tasksOf(plan, wave, { pickedBy: ACTOR, pickedAt: now })));
  await addPackages(tx, packed.flatMap((work) => work.packages));
  const takings = works.flatMap(({ plan }) =>
    plan.picks.map(({ bin, skuCode, quantity }) => ({ binId: bin.binId, skuCode, quantity })),
  );
  await moveToStaging(tx, wave.warehouseCode, takings, held, now);
  return packed.flatMap(({ outbound, packages }) => {
    const details = { packages: eventPackages(packages), ...transportOf(outbound, warehouse.countryCode) };
    return outboundSteps(outbound, AUTOMATIC_STEPS, details).map((event) => inContext(event, outbound));
  });
}

const packagesOf = ({ outbound, lines }: Work, now: Date) =>
  newPackages(
    outbound.id,
    pack(lines, outbound.maxPackageWeightGrams).map((one) => ({ ...one, weightGrams: one.assumedWeightGrams })),
    now,
  );

/** Orders that lack goods take nothing; what is missing is written down and leaves inventory's books by the event. */
async function giveUp(
  tx: EntityManager,
  works: readonly Work[],
  wave: WaveEntity,
  now: Date,
): Promise<NewEvent<'warehouse'>[]> {
  const orders = works.map((work) => work.outbound);
  await moveOutbound(tx, orders, { status: 'SHORT_PICKED', steps: SHORT_STEPS.length, now, waveId: wave.id });
  for (const { lines, plan } of works) {
    for (const line of lines) line.missingQuantity = plan.missing.get(line.lineNo) ?? 0;
  }
  await saveLineCounts(tx, works.flatMap((work) => work.lines));
  return works.flatMap(({ outbound, lines }) =>
    outboundSteps(outbound, SHORT_STEPS, { lines: eventLines(lines) }).map((event) => inContext(event, outbound)),
  );
}

const inContext = (event: NewEvent<'warehouse'>, outbound: OutboundOrderEntity): NewEvent<'warehouse'> => ({
  ...event,
  context: automaticContext(outbound),
});

/** Steps that nobody takes by hand go on with the correlation of the release that asked for the work. */
export const automaticContext = (outbound: OutboundOrderEntity): EventContext => ({
  correlationId: outbound.correlationId ?? ulid(),
  causationId: outbound.causeEventId,
  actor: ACTOR,
});
