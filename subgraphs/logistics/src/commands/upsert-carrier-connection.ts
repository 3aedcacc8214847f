import { insertRows, parseInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { UpsertCarrierConnectionInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { carrierCode } from '../domain/inputs.js';
import { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import { lockCarrier } from '../repositories/carrier-repository.js';

const given = z.object({
  carrierCode,
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(512)
    .nullish(),
  timeoutMs: z.number().int().min(100, 'must be 100 to 60,000').max(60_000, 'must be 100 to 60,000'),
  pollSeconds: z.number().int().min(0, 'must be 0 to 86,400').max(86_400, 'must be 0 to 86,400'),
  webhookSecret: z.string().min(32, 'must have 32 to 255 characters').max(255).nullish(),
});

/** Says how a carrier is reached, or that it is not. Shipments that wait for a label are asked for at the new address. */
export function upsertCarrierConnection(
  context: Context,
  input: UpsertCarrierConnectionInput,
): Promise<CommandOutcome<{ carrierId: string }>> {
  const command = { operation: 'upsertCarrierConnection', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const connection = parseInput(given, input);
    const carrier = await lockCarrier(tx, connection.carrierCode, null);
    if (connection.url == null) {
      await tx.delete(CarrierConnectionEntity, { carrierId: carrier.id });
      return { carrierId: carrier.id };
    }
    const { url, timeoutMs, pollSeconds, webhookSecret } = connection;
    await insertRows(
      tx,
      'carrier_connection',
      ['carrier_id', 'url', 'timeout_ms', 'poll_seconds', 'webhook_secret'],
      [[carrier.id, url, timeoutMs, pollSeconds, webhookSecret ?? null]],
      {
        suffix: `ON DUPLICATE KEY UPDATE url = VALUES(url), timeout_ms = VALUES(timeout_ms),
          poll_seconds = VALUES(poll_seconds), webhook_secret = COALESCE(VALUES(webhook_secret), webhook_secret)`,
      },
    );
    return { carrierId: carrier.id };
  });
}
