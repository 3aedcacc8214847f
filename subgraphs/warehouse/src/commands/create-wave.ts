import { appendEvents } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import {
  badInput,
  code,
  invalidTransition,
  notFound,
  parseInput,
  runCommand,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { CreateWaveInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps, waveChanged } from '../domain/outbound-events.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { WaveEntity } from '../entities/wave.entity.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import { claimEarliest } from '../repositories/outbound-claims.js';
import { lockOutbound, moveOutbound } from '../repositories/outbound-writes.js';
import { addPickTasks } from '../repositories/pick-task-repository.js';
import { addWave, finishWaves } from '../repositories/wave-repository.js';
import { giveUpOrders } from './give-up-orders.js';
import { tasksOf } from './pick-tasks-of.js';
import { planWork, sameCutOff, sameZone, type Work } from './plan-work.js';

const MAX_ORDERS = 250;

const waveInput = z.object({
  warehouseCode: code(32),
  outboundOrderIds: z
    .array(z.string())
    .min(1, 'needs at least one')
    .max(MAX_ORDERS, 'takes at most 250')
    .nullish(),
  zone: code(32).nullish(),
  carrierServiceCode: code(64).nullish(),
  limit: z.number().int().min(1, 'must be at least 1').max(MAX_ORDERS, 'must be at most 250'),
});
type WaveInput = z.infer<typeof waveInput>;

/**
 * Puts orders into a wave and suggests bins. Goods that no bin has make an order SHORT_PICKED at once: nobody needs
 * to walk for them. With a zone, orders that do not lie in it whole wait for another wave.
 */
export function createWave(
  context: Context,
  raw: CreateWaveInput,
): Promise<CommandOutcome<{ waveId: string }>> {
  const { idempotencyKey, ...rest } = raw;
  return runCommand(context, { operation: 'createWave', idempotencyKey, input: raw }, async (tx) => {
    const input = parseInput(waveInput, rest);
    assertOwnWarehouse(context.viewer, input.warehouseCode);
    const warehouse = await tx.findOneBy(WarehouseEntity, { code: input.warehouseCode });
    if (!warehouse) throw notFound('warehouse', input.warehouseCode, ['warehouseCode']);
    const orders = input.outboundOrderIds
      ? await lockNamed(tx, input.warehouseCode, input.outboundOrderIds)
      : await claimEarliest(tx, {
          warehouseCode: input.warehouseCode,
          carrierServiceCode: input.carrierServiceCode ?? null,
          limit: input.zone ? MAX_ORDERS : input.limit,
        });
    return { waveId: await makeWave(tx, context, input, orders) };
  });
}

async function lockNamed(
  tx: EntityManager,
  warehouseCode: string,
  ids: readonly string[],
): Promise<OutboundOrderEntity[]> {
  const found = await lockOutbound(tx, ids);
  const here = new Map(found.map((outbound) => [outbound.id, outbound]));
  for (const id of ids) {
    const outbound = here.get(id);
    if (outbound?.warehouseCode !== warehouseCode) throw notFound('outbound order', id, ['outboundOrderIds']);
    if (outbound.status !== 'CREATED')
      throw invalidTransition('Outbound order', id, outbound.status, 'WAVED');
  }
  return found.sort(mostUrgentFirst);
}

const mostUrgentFirst = (a: OutboundOrderEntity, b: OutboundOrderEntity): number =>
  (a.cutOffAt?.getTime() ?? 0) - (b.cutOffAt?.getTime() ?? 0) ||
  b.priority - a.priority ||
  (a.id < b.id ? -1 : 1);

async function makeWave(
  tx: EntityManager,
  { clock, viewer, correlationId }: Context,
  { warehouseCode, outboundOrderIds, zone = null, limit }: WaveInput,
  orders: readonly OutboundOrderEntity[],
): Promise<string> {
  const now = clock.now();
  const works = orders.length > 0 ? (await planWork(tx, warehouseCode, orders, zone)).works : [];
  const most = outboundOrderIds ? outboundOrderIds.length : limit;
  const whole = works.filter((work) => work.plan.missing.size === 0).slice(0, most);
  const short = zone === null ? works.filter((work) => work.plan.missing.size > 0) : [];
  const chosen = [...whole, ...short].map((work) => work.outbound);
  if (chosen.length === 0) {
    throw badInput(`No outbound order of warehouse "${warehouseCode}" waits for such a wave`, [
      'warehouseCode',
    ]);
  }
  const wave = newWave(warehouseCode, whole, sameCutOff(chosen), now);
  chosen.forEach((outbound) => (outbound.waveId = wave.id));
  await addWave(tx, wave);
  const waved = whole.map((work) => work.outbound);
  await moveOutbound(tx, waved, { status: 'WAVED', steps: 1, now, waveId: wave.id });
  await addPickTasks(
    tx,
    whole.flatMap(({ plan }) => tasksOf(plan, wave, null)),
  );
  const given = await giveUpOrders(tx, short, wave.id, now);
  const events = [
    waveChanged(wave, chosen.length),
    ...waved.flatMap((outbound) => outboundSteps(outbound, ['WAVED'])),
    ...given.map((one) => one.event),
    ...(whole.length === 0 ? await finishWaves(tx, [wave.id]) : []),
  ];
  await appendEvents(tx, 'warehouse', events, { correlationId, actor: viewer.id });
  return wave.id;
}

function newWave(
  warehouseCode: string,
  works: readonly Work[],
  cutOffAt: Date | null,
  now: Date,
): WaveEntity {
  return {
    id: newId('wav'),
    warehouseCode,
    status: 'CREATED',
    cutOffAt,
    zone: sameZone(works),
    version: 1,
    createdAt: now,
  };
}
