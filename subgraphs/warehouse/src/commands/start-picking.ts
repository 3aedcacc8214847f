import { appendEvents } from '@tradegraph/event-log';
import { invalidTransition, notFound, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { StartPickingInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps, waveChanged } from '../domain/outbound-events.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';
import { lockOutboundOfWave, moveOutbound } from '../repositories/outbound-writes.js';
import { lockWave, saveWave } from '../repositories/wave-repository.js';

/** Somebody takes the wave's pick list: all its orders that still wait are being picked. */
export function startPicking(
  context: Context,
  input: StartPickingInput,
): Promise<CommandOutcome<{ waveId: string }>> {
  const { idempotencyKey, waveId } = input;
  return runCommand(context, { operation: 'startPicking', idempotencyKey, input }, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave || !isOwnWarehouse(context.viewer, wave.warehouseCode))
      throw notFound('wave', waveId, ['waveId']);
    if (wave.status !== 'CREATED') throw invalidTransition('Wave', waveId, wave.status, 'PICKING');
    const orders = await lockOutboundOfWave(tx, waveId);
    const waved = orders.filter((outbound) => outbound.status === 'WAVED');
    const picking = { ...wave, status: 'PICKING' as const, version: wave.version + 1 };
    await saveWave(tx, picking);
    await moveOutbound(tx, waved, { status: 'PICKING', steps: 1, now: context.clock.now() });
    const events = waved.flatMap((outbound) => outboundSteps(outbound, ['PICKING']));
    await appendEvents(tx, 'warehouse', [waveChanged(picking, orders.length), ...events], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { waveId };
  });
}
