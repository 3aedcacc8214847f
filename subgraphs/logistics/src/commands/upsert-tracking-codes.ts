import type { EventContext } from '@tradegraph/event-log';
import {
  code,
  insertRows,
  notFound,
  parseInput,
  runCommand,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { UpsertTrackingCodesInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import type { ShipmentStatus } from '../domain/shipment-status.js';
import { trackableStatuses } from '../domain/tracking-codes.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import { releaseByCodes } from '../repositories/quarantine-repository.js';
import { takeTracking } from './take-tracking.js';

const given = z.object({
  carrierCode: code(32),
  codes: z
    .array(
      z.object({
        code: code(),
        status: z.custom<ShipmentStatus>(
          (status) => trackableStatuses.some((known) => known === status),
          'is decided here and not by a carrier',
        ),
      }),
    )
    .min(1, 'at least one code is needed')
    .max(500, 'at most 500 codes at once'),
});

/** Messages in one round of statements; a quarantine of more is taken up part by part, all with the codes' commit. */
const PART = 500;

/** Says what a carrier's codes mean, and takes up the messages that waited for it. */
export function upsertTrackingCodes(
  context: Context,
  input: UpsertTrackingCodesInput,
): Promise<CommandOutcome<{ carrierId: string; released: number }>> {
  const command = { operation: 'upsertTrackingCodes', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { carrierCode, codes } = parseInput(given, input);
    const carrier = await tx.findOneBy(CarrierEntity, { code: carrierCode });
    if (!carrier) throw notFound('carrier', carrierCode, ['carrierCode']);
    await insertRows(
      tx,
      'tracking_code',
      ['carrier_id', 'code', 'status'],
      codes.map(({ code: name, status }) => [carrier.id, name, status]),
      { suffix: 'ON DUPLICATE KEY UPDATE status = VALUES(status)' },
    );
    const names = codes.map(({ code: name }) => name);
    const eventContext = { correlationId: context.correlationId, actor: context.viewer.id };
    const released = await takeUp(tx, carrier, names, context.clock.now(), eventContext);
    return { carrierId: carrier.id, released };
  });
}

async function takeUp(
  tx: EntityManager,
  carrier: CarrierEntity,
  codes: readonly string[],
  now: Date,
  context: EventContext,
): Promise<number> {
  let released = 0;
  for (let more = true; more;) {
    const messages = await releaseByCodes(tx, carrier.id, codes, PART);
    const heard = messages.map((message) => ({ message }));
    const taken = await takeTracking(tx, carrier, heard, now, context);
    released += taken.filter(({ outcome }) => outcome !== 'QUARANTINED').length;
    more = messages.length === PART;
  }
  return released;
}
