import { appendEvents, type EventContext, type NewEvent } from '@tradegraph/event-log';
import { newId, ulid } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import { AUTOMATIC_STEPS } from '../domain/outbound.js';
import { outboundSteps, transportOf, waveChanged } from '../domain/outbound-events.js';
import { pack } from '../domain/pack.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { WaveEntity } from '../entities/wave.entity.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import { savePickedWhole } from '../repositories/outbound-line-repository.js';
import type { BinStock } from '../repositories/bin-stock-repository.js';
import { claimCreated } from '../repositories/outbound-claims.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { addPackages, eventPackages, newPackages } from '../repositories/package-repository.js';
import { addPickTasks } from '../repositories/pick-task-repository.js';
import { addWave } from '../repositories/wave-repository.js';
import { giveUpOrders } from './give-up-orders.js';
import { planWork, sameCutOff, sameZone, type Work } from './plan-work.js';
import { tasksOf } from './pick-tasks-of.js';
import { moveToStaging } from './stage-goods.js';

const ACTOR = 'warehouse';

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
  const { works, held } = await planWork(tx, warehouseCode, orders);
  const whole = works.filter((work) => work.plan.missing.size === 0);
  const short = works.filter((work) => work.plan.missing.size > 0);
  const wave = newWave(warehouseCode, works, now);
  orders.forEach((outbound) => (outbound.waveId = wave.id));
  await addWave(tx, wave);
  const pickedEvents = await fulfil(tx, { warehouse, wave, works: whole, held, now });
  const shortEvents = (await giveUpOrders(tx, short, wave.id, now)).map(({ event, outbound }) =>
    inContext(event, outbound),
  );
  await appendEvents(tx, 'warehouse', [...waveEvents(wave, orders.length), ...pickedEvents, ...shortEvents], {
    correlationId: ulid(),
    actor: ACTOR,
  });
  return orders.length;
}

const newWave = (warehouseCode: string, works: readonly Work[], now: Date): WaveEntity => ({
  id: newId('wav'),
  warehouseCode,
  status: 'DONE',
  cutOffAt: sameCutOff(works.map((work) => work.outbound)),
  zone: sameZone(works),
  version: 3,
  createdAt: now,
});

const waveEvents = (wave: WaveEntity, count: number): NewEvent<'warehouse'>[] =>
  (['CREATED', 'PICKING', 'DONE'] as const).map((status, index) =>
    waveChanged({ ...wave, status, version: index + 1 }, count),
  );

interface Fulfilment {
  warehouse: WarehouseEntity;
  wave: WaveEntity;
  works: readonly Work[];
  held: readonly BinStock[];
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
  await addPickTasks(
    tx,
    works.flatMap(({ plan }) => tasksOf(plan, wave, { pickedBy: ACTOR, pickedAt: now })),
  );
  await addPackages(
    tx,
    packed.flatMap((work) => work.packages),
  );
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
    pack(lines, outbound.maxPackageWeightGrams).map((one) => ({
      ...one,
      weightGrams: one.assumedWeightGrams,
    })),
    now,
  );

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
