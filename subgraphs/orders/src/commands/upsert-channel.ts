import {
  code,
  parseInput,
  runCommand,
  text,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import { z } from 'zod';
import type { UpsertChannelInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnChannels } from '../domain/own-channel.js';
import { ChannelEntity } from '../entities/channel.entity.js';
import { lockChannel } from '../repositories/channel-repository.js';

const schema = z.object({
  code: code(),
  name: text(255)
    .refine((name) => name.trim() !== '', 'must not be empty')
    .nullish(),
  nameZh: text(255).nullish(),
  completeAfterDays: z.int().min(0, 'must be 0 or more').max(90, 'must be at most 90').nullish(),
  defaultUnitWeightGrams: z
    .int()
    .min(1, 'must be at least 1')
    .max(1_000_000, 'must be at most 1,000,000')
    .nullish(),
});

/** Creates or changes a channel; what is left out keeps its value. Answers the channel's code. */
export function upsertChannel(context: Context, input: UpsertChannelInput): Promise<CommandOutcome<string>> {
  const { idempotencyKey, expectedVersion } = input;
  assertOwnChannels(context.viewer, [input.code]);
  return runCommand(context, { operation: 'upsertChannel', idempotencyKey, input }, async (tx) => {
    parseInput(schema, input);
    const now = context.clock.now();
    const channel = await lockChannel(tx, input.code, now);
    if (expectedVersion != null && expectedVersion !== channel.version)
      throw versionConflict('Channel', input.code, expectedVersion);
    const changes = changesOf(channel, input);
    if (channel.version === 0 || Object.keys(changes).length > 0) {
      const next = { ...changes, version: channel.version + 1, updatedAt: now };
      await tx.update(ChannelEntity, { id: channel.id, version: channel.version }, next);
    }
    return input.code;
  });
}

/** The fields that differ. Null clears what may be empty and keeps what may not. */
function changesOf(channel: ChannelEntity, input: UpsertChannelInput): Partial<ChannelEntity> {
  const given = {
    name: input.name ?? undefined,
    nameZh: input.nameZh,
    type: input.type ?? undefined,
    currencyCode: input.currencyCode,
    status: input.status ?? undefined,
    automation: input.automation ?? undefined,
    partialShipment: input.partialShipment ?? undefined,
    completeAfterDays: input.completeAfterDays ?? undefined,
    defaultUnitWeightGrams: input.defaultUnitWeightGrams ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => value !== undefined && value !== channel[field as keyof ChannelEntity],
    ),
  );
}
