import { appendEvents } from '@tradegraph/event-log';
import { badInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { HandOverInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { handOverOrders } from './hand-over-orders.js';
import { lockOutboundFor } from './lock-outbound-for.js';

/** The carrier takes one outbound order; without a label it would not know where to. */
export function handOver(
  context: Context,
  input: HandOverInput,
): Promise<CommandOutcome<{ outboundOrderId: string }>> {
  const { idempotencyKey, outboundOrderId } = input;
  return runCommand(context, { operation: 'handOver', idempotencyKey, input }, async (tx) => {
    const outbound = await lockOutboundFor(tx, context, outboundOrderId, 'HANDED_OVER');
    if (!outbound.labelled) {
      throw badInput(`outboundOrderId: "${outboundOrderId}" has no label yet`, ['outboundOrderId']);
    }
    const events = await handOverOrders(tx, [outbound], context.clock.now());
    await appendEvents(tx, 'warehouse', events, {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { outboundOrderId };
  });
}
