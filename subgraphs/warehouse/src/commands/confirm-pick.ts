import { appendEvents, type NewEvent } from '@tradegraph/event-log';
import {
  badInput,
  invalidTransition,
  notFound,
  runCommand,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ConfirmPickInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps } from '../domain/outbound-events.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { PickTaskEntity } from '../entities/pick-task.entity.js';
import { lockPlaces } from '../repositories/bin-stock-repository.js';
import { linesOfOutbound, saveLineCounts } from '../repositories/outbound-line-repository.js';
import { lockOutbound, moveOutbound } from '../repositories/outbound-writes.js';
import { lockTasksOf, savePick } from '../repositories/pick-task-repository.js';
import { finishWaves } from '../repositories/wave-repository.js';
import { moveToStaging } from './stage-goods.js';
import { pickShort } from './pick-short.js';

interface Picked {
  pickTaskId: string;
  outboundOrderId: string;
}

/** Says what was found for one task. All there: to the staging bin. Too few: the whole order is given up. */
export function confirmPick(context: Context, input: ConfirmPickInput): Promise<CommandOutcome<Picked>> {
  const { idempotencyKey, pickTaskId, pickedQuantity } = input;
  return runCommand(context, { operation: 'confirmPick', idempotencyKey, input }, async (tx) => {
    const { outbound, task, tasks } = await lockOpenTask(tx, context, pickTaskId);
    if (pickedQuantity < 0 || pickedQuantity > task.quantity) {
      throw badInput(
        `pickedQuantity: ${pickedQuantity} is not between 0 and the ${task.quantity} asked for`,
        ['pickedQuantity'],
      );
    }
    const by = { pickedBy: context.viewer.id, pickedAt: context.clock.now() };
    const events =
      pickedQuantity < task.quantity
        ? await pickShort(tx, { outbound, tasks, task, pickedQuantity, ...by })
        : await pickWhole(tx, { outbound, tasks, task, ...by });
    const waves = await finishWaves(tx, [task.waveId]);
    await appendEvents(tx, 'warehouse', [...events, ...waves], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { pickTaskId, outboundOrderId: outbound.id };
  });
}

/** The task and its outbound order, locked in the house's order: the order before its tasks. */
async function lockOpenTask(tx: EntityManager, { viewer }: Context, pickTaskId: string) {
  const found = await tx.findOneBy(PickTaskEntity, { id: pickTaskId });
  if (!found || !isOwnWarehouse(viewer, found.warehouseCode))
    throw notFound('pick task', pickTaskId, ['pickTaskId']);
  const [outbound] = await lockOutbound(tx, [found.outboundOrderId]);
  const tasks = await lockTasksOf(tx, [found.outboundOrderId]);
  const task = tasks.find((one) => one.id === pickTaskId);
  if (!outbound || !task) throw new Error(`Pick task ${pickTaskId} belongs to no outbound order`);
  if (task.status !== 'OPEN') throw invalidTransition('Pick task', pickTaskId, task.status, 'PICKED');
  if (outbound.status !== 'PICKING') {
    throw invalidTransition('Outbound order', outbound.id, outbound.status, 'PICKED');
  }
  return { outbound, task, tasks };
}

interface WholePick {
  outbound: OutboundOrderEntity;
  task: PickTaskEntity;
  tasks: readonly PickTaskEntity[];
  pickedBy: string;
  pickedAt: Date;
}

async function pickWhole(
  tx: EntityManager,
  { outbound, task, tasks, pickedBy, pickedAt }: WholePick,
): Promise<NewEvent<'warehouse'>[]> {
  const lines = (await linesOfOutbound(tx, [outbound.id])).get(outbound.id)!;
  const line = lines.find((one) => one.lineNo === task.lineNo);
  if (!line) throw new Error(`Pick task ${task.id} belongs to no line`);
  line.pickedQuantity += task.quantity;
  const last = tasks.every((one) => one.id === task.id || one.status !== 'OPEN');
  if (last) await moveOutbound(tx, [outbound], { status: 'PICKED', steps: 1, now: pickedAt });
  await saveLineCounts(tx, [line]);
  await savePick(tx, task.id, { status: 'PICKED', pickedQuantity: task.quantity, pickedBy, pickedAt });
  const { binId, skuCode, quantity, warehouseCode } = task;
  await moveToStaging(
    tx,
    warehouseCode,
    [{ binId, skuCode, quantity }],
    await lockPlaces(tx, [{ binId, skuCode }]),
    pickedAt,
  );
  return last ? outboundSteps(outbound, ['PICKED']) : [];
}
