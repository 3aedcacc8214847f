import type { EventContext, NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { outboundTransitions } from '../domain/outbound.js';
import { eventLines, outboundChanged } from '../domain/outbound-events.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { linesOfOutbound, saveLineCounts } from '../repositories/outbound-line-repository.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { lockTasksOf, voidTasks } from '../repositories/pick-task-repository.js';
import { finishWaves } from '../repositories/wave-repository.js';
import { putBack } from './stage-goods.js';

/** An outbound order to call off, why, and from what. */
export interface Void {
  outbound: OutboundOrderEntity;
  reason: string;
  context: EventContext;
}

/**
 * Calls off locked outbound orders, all of which may still be: open tasks end, picked goods go back to the bins that
 * they came from. Returns the events to append.
 */
export async function voidOutbound(
  tx: EntityManager,
  voids: readonly Void[],
  now: Date,
): Promise<NewEvent<'warehouse'>[]> {
  if (voids.length === 0) return [];
  for (const { outbound } of voids) {
    if (!outboundTransitions.allows(outbound.status, 'VOIDED')) {
      throw new Error(`Outbound order ${outbound.id} is ${outbound.status} and cannot be voided`);
    }
  }
  const ids = voids.map(({ outbound }) => outbound.id);
  const staged = new Set(
    voids.filter(({ outbound }) => outbound.status !== 'SHORT_PICKED').map((one) => one.outbound.id),
  );
  const tasks = (await lockTasksOf(tx, ids)).filter((task) => staged.has(task.outboundOrderId));
  const linesOf = await linesOfOutbound(tx, ids);
  for (const reason of new Set(voids.map((one) => one.reason))) {
    const those = voids.filter((one) => one.reason === reason).map((one) => one.outbound);
    await moveOutbound(tx, those, { status: 'VOIDED', steps: 1, now, voidReason: reason });
  }
  await voidTasks(tx, ids);
  await putBack(tx, tasks);
  const lines = [...linesOf.values()].flat().filter((line) => line.pickedQuantity > 0);
  lines.forEach((line) => (line.pickedQuantity = 0));
  await saveLineCounts(tx, lines);
  const waves = await finishWaves(
    tx,
    voids.flatMap(({ outbound }) => outbound.waveId ?? []),
  );
  const voided = voids.map(({ outbound, reason, context }) => ({
    ...outboundChanged(
      outbound,
      { previousStatus: outbound.status, status: 'VOIDED', version: outbound.version + 1 },
      { lines: eventLines(linesOf.get(outbound.id)!), reason },
    ),
    context,
  }));
  return [...voided, ...waves];
}
