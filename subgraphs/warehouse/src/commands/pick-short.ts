import type { NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { eventLines, outboundSteps } from '../domain/outbound-events.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { PickTaskEntity } from '../entities/pick-task.entity.js';
import { lockPlaces, saveRemaining } from '../repositories/bin-stock-repository.js';
import { linesOfOutbound, saveLineCounts } from '../repositories/outbound-line-repository.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { savePick, voidTasks } from '../repositories/pick-task-repository.js';
import { putBack } from './stage-goods.js';

interface ShortPick {
  outbound: OutboundOrderEntity;
  /** All tasks of the order, locked. */
  tasks: readonly PickTaskEntity[];
  /** The one that found too few. */
  task: PickTaskEntity;
  pickedQuantity: number;
  pickedBy: string;
  pickedAt: Date;
}

/**
 * Fewer units lie in the bin than the books say. What is missing leaves the bin, what was picked already goes back,
 * and the order is over here: it is allocated anew. The event tells inventory what to take off its books.
 */
export async function pickShort(
  tx: EntityManager,
  { outbound, tasks, task, pickedQuantity, pickedBy, pickedAt }: ShortPick,
): Promise<NewEvent<'warehouse'>[]> {
  const missing = task.quantity - pickedQuantity;
  const lines = (await linesOfOutbound(tx, [outbound.id])).get(outbound.id)!;
  for (const line of lines) {
    line.pickedQuantity = 0;
    line.missingQuantity = line.lineNo === task.lineNo ? missing : 0;
  }
  await moveOutbound(tx, [outbound], { status: 'SHORT_PICKED', steps: 1, now: pickedAt });
  await saveLineCounts(tx, lines);
  await voidTasks(tx, [outbound.id]);
  await savePick(tx, task.id, { status: 'SHORT', pickedQuantity, pickedBy, pickedAt });
  await putBack(
    tx,
    tasks.filter((one) => one.status === 'PICKED'),
  );
  const [place] = await lockPlaces(tx, [task]);
  if (!place || place.quantity < missing) {
    throw new Error(`Bin ${task.binId} has less of SKU "${task.skuCode}" than its open task asks for`);
  }
  await saveRemaining(tx, task.warehouseCode, [{ ...place, quantity: place.quantity - missing }]);
  return outboundSteps(outbound, ['SHORT_PICKED'], { lines: eventLines(lines) });
}
