import { appendEvents } from '@tradegraph/event-log';
import { parseInput, runCommand, text, type CommandOutcome } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { VoidOutboundOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { lockOutboundFor } from './lock-outbound-for.js';
import { voidOutbound } from './void-outbound.js';

const voidInput = z.object({
  reason: text(255).refine((reason) => reason.trim() !== '', 'must say why'),
});

/** Calls one outbound order off by hand. The order's process hears of it and allocates its goods anew. */
export function voidOutboundOrder(
  context: Context,
  raw: VoidOutboundOrderInput,
): Promise<CommandOutcome<{ outboundOrderId: string }>> {
  const { idempotencyKey, outboundOrderId, ...rest } = raw;
  return runCommand(context, { operation: 'voidOutboundOrder', idempotencyKey, input: raw }, async (tx) => {
    const { reason } = parseInput(voidInput, rest);
    const outbound = await lockOutboundFor(tx, context, outboundOrderId, 'VOIDED');
    const by = { correlationId: context.correlationId, actor: context.viewer.id };
    const events = await voidOutbound(tx, [{ outbound, reason, context: by }], context.clock.now());
    await appendEvents(tx, 'warehouse', events, by);
    return { outboundOrderId };
  });
}
