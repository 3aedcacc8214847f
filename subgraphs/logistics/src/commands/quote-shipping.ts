import { compareAmounts } from '@tradegraph/kernel';
import { parseInput } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { QuoteShippingInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { quoteInput } from '../domain/inputs.js';
import { quoteService, type QuoteRequest, type ServiceQuote } from '../domain/quote.js';
import type { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import type { ShippingQuote, ShippingQuotes } from '../models.js';
import {
  cardsInForce,
  onCard,
  quotableServices,
  ratesTo,
  servicesOnCards,
} from '../repositories/quote-repository.js';

export type QuotedService = ServiceQuote & { service: CarrierServiceEntity; rateCardId: string | null };

/** Asks every service. Four statements, however many carriers and parcels there are. */
export async function quoteShipping(context: Context, input: QuoteShippingInput): Promise<ShippingQuotes> {
  const { originCountry, destinationCountry, parcels, currency, at } = parseInput(quoteInput, input);
  const request = {
    originCountry: originCountry ?? null,
    destinationCountry,
    parcels,
    currencyCode: currency ?? null,
  };
  const services = await quotableServices(context.dataSource.manager);
  return sorted(
    await quoteServices(context.dataSource.manager, services, request, at ?? context.clock.now()),
  );
}

/** What each of these services says to the request, by the cards in force at a time. */
export async function quoteServices(
  manager: EntityManager,
  services: readonly CarrierServiceEntity[],
  request: QuoteRequest,
  at: Date,
): Promise<QuotedService[]> {
  const carrierIds = [...new Set(services.map((service) => service.carrierId))];
  const cards = await cardsInForce(manager, at, carrierIds);
  const cardIds = [...cards.values()].map((card) => card.id);
  const offered = await servicesOnCards(manager, cardIds);
  const only = services.length === 1 ? services[0]!.id : undefined;
  const rates = await ratesTo(manager, cardIds, request.destinationCountry, only);
  return services.map((service) => {
    const card = cards.get(service.carrierId);
    const key = onCard(card?.id ?? '', service.id);
    if (!card || !offered.has(key)) return { service, rateCardId: null, reasons: [NOT_IN_FORCE] };
    return { service, rateCardId: card.id, ...quoteService(request, card, rates.get(key) ?? []) };
  });
}

const NOT_IN_FORCE = {
  code: 'NO_ACTIVE_RATE_CARD' as const,
  message: 'No rate card of the carrier with this service is in force at that time',
};

function sorted(answers: readonly QuotedService[]): ShippingQuotes {
  const quotes: ShippingQuote[] = [];
  const rejected: ShippingQuotes['rejected'] = [];
  for (const answer of answers) {
    if ('quote' in answer) {
      quotes.push({ ...answer.quote, serviceId: answer.service.id, rateCardId: answer.rateCardId! });
    } else rejected.push({ serviceId: answer.service.id, reasons: answer.reasons });
  }
  return { quotes: quotes.sort(byPrice), rejected };
}

/** Sorting is stable: equal prices stay in the order of the services' codes. */
function byPrice(a: ShippingQuote, b: ShippingQuote): number {
  if (a.price.currencyCode === b.price.currencyCode) return compareAmounts(a.price.amount, b.price.amount);
  return a.price.currencyCode < b.price.currencyCode ? -1 : 1;
}
