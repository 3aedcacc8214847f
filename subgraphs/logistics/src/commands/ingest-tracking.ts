import { code, notFound, parseInput, runCommand, text, type CommandOutcome } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { IngestTrackingInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { moment } from '../domain/inputs.js';
import { assertHearsCarriers } from '../domain/own-shipment.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import { takeTracking, type Taken } from './take-tracking.js';

const nothing = (value: string | null | undefined): string | null => (value ? value : null);

const given = z.object({
  carrierCode: code(32),
  messages: z
    .array(
      z.object({
        trackingNo: code(),
        messageId: code(190).nullish().transform(nothing),
        statusCode: code(),
        occurredAt: moment,
        description: text(512).nullish().transform(nothing),
        location: text(255).nullish().transform(nothing),
      }),
    )
    .min(1, 'at least one message is needed')
    .max(500, 'at most 500 messages at once'),
});

/** Takes tracking messages of a carrier: one outcome per message. */
export function ingestTracking(
  context: Context,
  input: IngestTrackingInput,
): Promise<CommandOutcome<{ taken: Taken[] }>> {
  assertHearsCarriers(context.viewer, 'ingestTracking');
  const command = { operation: 'ingestTracking', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { carrierCode, messages } = parseInput(given, input);
    const carrier = await tx.findOneBy(CarrierEntity, { code: carrierCode });
    if (!carrier) throw notFound('carrier', carrierCode, ['carrierCode']);
    const heard = messages.map((message) => ({ message }));
    const taken = await takeTracking(tx, carrier, heard, context.clock.now(), {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { taken };
  });
}
