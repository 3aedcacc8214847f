import { compareAmounts } from '@tradegraph/kernel';
import {
  code,
  insertRows,
  parseInput,
  runCommand,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { UpsertChannelTermsInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnChannels } from '../domain/own-channel.js';
import { termsByChannel } from '../repositories/channel-terms-repository.js';

const share = z
  .string()
  .regex(/^\d(\.\d{1,12})?$/, 'must be a share of one with at most 12 decimals, e.g. 0.15')
  .refine((value) => compareAmounts(value, '1') <= 0, 'must be 0 to 1');

const given = z.object({
  channelCode: code(),
  feeRate: share,
  feePerOrder: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, 'must be 0 or more with at most 6 decimals'),
  taxes: z
    .array(
      z.object({
        countryCode: z.string().regex(/^([A-Z]{2}|\*)$/, 'must be an ISO 3166-1 alpha-2 code, or *'),
        rate: share,
      }),
    )
    .max(250, 'at most 250 countries')
    .refine(
      (taxes) => new Set(taxes.map(({ countryCode }) => countryCode)).size === taxes.length,
      'each country once',
    ),
  expectedVersion: z.number().nullish(),
});

/** Creates or changes a channel's fees and taxes, for orders that are completed from then on. */
export function upsertChannelTerms(
  context: Context,
  input: UpsertChannelTermsInput,
): Promise<CommandOutcome<{ channelCode: string }>> {
  assertOwnChannels(context.viewer, [input]);
  const command = { operation: 'upsertChannelTerms', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { channelCode, feeRate, feePerOrder, taxes, expectedVersion } = parseInput(given, input);
    const before = (await termsByChannel(tx, [channelCode], 'FOR UPDATE')).get(channelCode);
    if (expectedVersion != null && expectedVersion !== (before?.version ?? 0)) {
      throw versionConflict('Terms of channel', channelCode, expectedVersion);
    }
    await insertRows(
      tx,
      'channel_terms',
      ['channel_code', 'fee_rate', 'fee_per_order', 'taxes', 'version'],
      [[channelCode, feeRate, feePerOrder, JSON.stringify(taxes), 1]],
      {
        suffix: `ON DUPLICATE KEY UPDATE fee_rate = VALUES(fee_rate), fee_per_order = VALUES(fee_per_order),
          taxes = VALUES(taxes), version = version + 1`,
      },
    );
    return { channelCode };
  });
}
