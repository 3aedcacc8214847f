import { appendEvents } from '@tradegraph/event-log';
import { runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ConfirmCheckInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps } from '../domain/outbound-events.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { lockOutboundFor } from './lock-outbound-for.js';

/** Somebody compared the picked goods with the order, and they are the right ones. */
export function confirmCheck(
  context: Context,
  input: ConfirmCheckInput,
): Promise<CommandOutcome<{ outboundOrderId: string }>> {
  const { idempotencyKey, outboundOrderId } = input;
  return runCommand(context, { operation: 'confirmCheck', idempotencyKey, input }, async (tx) => {
    const outbound = await lockOutboundFor(tx, context, outboundOrderId, 'CHECKED');
    await moveOutbound(tx, [outbound], { status: 'CHECKED', steps: 1, now: context.clock.now() });
    await appendEvents(tx, 'warehouse', outboundSteps(outbound, ['CHECKED']), {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { outboundOrderId };
  });
}
