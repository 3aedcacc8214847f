import { appendEvents } from '@tradegraph/event-log';
import {
  Refusal,
  notFound,
  parseInput,
  runCommand,
  userError,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { CreateShipmentInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { serviceIdOf } from '../domain/codes.js';
import { shipmentInput, type ShipmentInput } from '../domain/inputs.js';
import { assertOwnPlace } from '../domain/own-shipment.js';
import type { Quote, Rejection } from '../domain/quote.js';
import { shipmentCreated } from '../domain/shipment-events.js';
import { newShipment } from '../domain/shipment.js';
import { quotableServices } from '../repositories/quote-repository.js';
import { insertShipment } from '../repositories/shipment-repository.js';
import { openQuoteDesk } from './quote-shipping.js';

/** Creates a PENDING shipment with the cost that the card in force lets us expect. */
export function createShipment(
  context: Context,
  input: CreateShipmentInput,
): Promise<CommandOutcome<{ shipmentId: string }>> {
  assertOwnPlace(context.viewer, input);
  const command = { operation: 'createShipment', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const given = parseInput(shipmentInput, input);
    const now = context.clock.now();
    const shipment = newShipment(given, await expectedCost(tx, given, now), now);
    await insertShipment(tx, shipment);
    const facts = {
      carrierServiceCode: given.carrierServiceCode,
      previousStatus: null,
      ...(shipment.packageId ? { packageIds: [shipment.packageId] } : {}),
    };
    await appendEvents(tx, 'logistics', [shipmentCreated(shipment, facts)], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { shipmentId: shipment.id };
  });
}

/** Reasons that leave the price unknown; with any other, the carrier would not take the parcels. */
const PRICE_UNKNOWN: readonly Rejection['code'][] = ['NO_ACTIVE_RATE_CARD', 'NO_PRICE'];

async function expectedCost(
  tx: EntityManager,
  given: ShipmentInput,
  at: Date,
): Promise<(Quote & { rateCardId: string }) | null> {
  const [service] = await quotableServices(tx, [serviceIdOf(given.carrierServiceCode)]);
  if (!service) {
    throw notFound('carrier service', given.carrierServiceCode, ['carrierServiceCode']);
  }
  const request = {
    originCountry: given.originCountry ?? null,
    destinationCountry: given.shipTo.countryCode,
    load: given.parcels,
    currencyCode: null,
  };
  const ask = await openQuoteDesk(tx, [service], [request.destinationCountry], at);
  const answer = ask(service, request);
  if ('quote' in answer) return { ...answer.quote, rateCardId: answer.rateCardId! };
  const excluded = answer.reasons.filter(({ code }) => !PRICE_UNKNOWN.includes(code));
  if (excluded.length === 0) return null;
  throw new Refusal(
    ...excluded.map(({ message }) =>
      userError('BAD_USER_INPUT', `${given.carrierServiceCode}: ${message}`, ['carrierServiceCode']),
    ),
  );
}
