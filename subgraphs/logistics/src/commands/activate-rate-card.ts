import {
  badInput,
  invalidTransition,
  notFound,
  parseInput,
  runCommand,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { ActivateRateCardInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { moment } from '../domain/inputs.js';
import { activationBlockedBecause, rateCardTransitions } from '../domain/rate-card.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import { RateCardEntity } from '../entities/rate-card.entity.js';
import { activate } from '../repositories/rate-card-repository.js';

const period = z.object({ validFrom: moment.nullish(), validTo: moment.nullish() });

/** Puts a draft into force; of two at once for one carrier, the later retires the earlier. */
export function activateRateCard(
  context: Context,
  input: ActivateRateCardInput,
): Promise<CommandOutcome<{ rateCardId: string }>> {
  const command = { operation: 'activateRateCard', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const { validFrom, validTo } = parseInput(period, input);
    const from = validFrom ?? context.clock.now();
    if (validTo && validTo <= from) {
      throw badInput(`validTo: ${validTo.toISOString()} is not after ${from.toISOString()}`, ['validTo']);
    }
    const card = await lockCard(tx, input.id);
    if (input.expectedVersion != null && input.expectedVersion !== card.version) {
      throw versionConflict('Rate card', card.id, input.expectedVersion);
    }
    refuseUnlessDraft(card);
    await activate(tx, card, from, validTo ?? null);
    return { rateCardId: card.id };
  });
}

/** Locks the carrier first, as an import does, so that the two cannot wait for each other. */
async function lockCard(tx: EntityManager, id: string): Promise<RateCardEntity> {
  const seen = await tx.findOneBy(RateCardEntity, { id });
  if (!seen) throw notFound('rate card', id, ['id']);
  const lock = { mode: 'pessimistic_write' } as const;
  await tx.findOneOrFail(CarrierEntity, { where: { id: seen.carrierId }, lock });
  return tx.findOneOrFail(RateCardEntity, { where: { id }, lock });
}

function refuseUnlessDraft(card: RateCardEntity): void {
  if (!rateCardTransitions.allows(card.status, 'ACTIVE')) {
    throw invalidTransition('Rate card', card.id, card.status, 'ACTIVE');
  }
  const blocked = activationBlockedBecause(card);
  if (blocked) throw badInput(`Rate card "${card.id}" cannot be put into force: ${blocked}`, ['id']);
}
