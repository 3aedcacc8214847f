import { compareAmounts } from '@tradegraph/kernel';
import { graphError, parseInput } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { QuoteShippingInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { quoteInput } from '../domain/inputs.js';
import { quoteService, type QuoteRequest, type ServiceQuote } from '../domain/quote.js';
import { surchargesFor } from '../domain/surcharge.js';
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
  const [quotes] = await quoteMany(context, [input]);
  return quotes!;
}

const MAX_QUESTIONS = 200;

/** Answers each question by itself; the cards are read once for all that ask for the same time. */
export async function quoteMany(
  context: Context,
  inputs: readonly QuoteShippingInput[],
): Promise<ShippingQuotes[]> {
  if (inputs.length > MAX_QUESTIONS) {
    throw graphError(
      'BAD_USER_INPUT',
      `inputs: ${inputs.length} questions; ask at most ${MAX_QUESTIONS} at once`,
    );
  }
  const now = context.clock.now();
  const asked = inputs.map((input) => {
    const { at, ...question } = parseInput(quoteInput, input);
    return { request: requestOf(question), at: at ?? now };
  });
  const { manager } = context.dataSource;
  const services = await quotableServices(manager);
  const desks = new Map<number, QuoteDesk>();
  for (const at of new Set(asked.map((each) => each.at.getTime()))) {
    const destinations = asked
      .filter((each) => each.at.getTime() === at)
      .map(({ request }) => request.destinationCountry);
    desks.set(at, await openQuoteDesk(manager, services, destinations, new Date(at)));
  }
  return asked.map(({ request, at }) => {
    const ask = desks.get(at.getTime())!;
    return sorted(services.map((service) => ask(service, request)));
  });
}

const requestOf = (question: Omit<z.infer<typeof quoteInput>, 'at'>): QuoteRequest => ({
  originCountry: question.originCountry ?? null,
  destinationCountry: question.destinationCountry,
  load: question.load,
  currencyCode: question.currency ?? null,
});

/** What a service says to a request, by cards that are read already. */
export type QuoteDesk = (service: CarrierServiceEntity, request: QuoteRequest) => QuotedService;

/** Reads the cards in force at a time, as far as these services and destinations need them: three statements. */
export async function openQuoteDesk(
  manager: EntityManager,
  services: readonly CarrierServiceEntity[],
  destinations: readonly string[],
  at: Date,
): Promise<QuoteDesk> {
  const carrierIds = [...new Set(services.map((service) => service.carrierId))];
  const cards = await cardsInForce(manager, at, carrierIds);
  const cardIds = [...cards.values()].map((card) => card.id);
  const offered = await servicesOnCards(manager, cardIds);
  const few = services.length <= FEW ? services.map((service) => service.id) : undefined;
  const rates = await ratesTo(manager, cardIds, destinations, few);
  return (service, request) => {
    const card = cards.get(service.carrierId);
    const key = onCard(card?.id ?? '', service.id);
    if (!card || !offered.has(key)) return { service, rateCardId: null, reasons: [NOT_IN_FORCE] };
    const surcharges = surchargesFor(card.surcharges ?? [], service.serviceCode, request.destinationCountry);
    const answer = quoteService(request, { ...card, surcharges }, rates.get(key) ?? []);
    return { service, rateCardId: card.id, ...answer };
  };
}

/** So few services are picked off the rates by name; of more, all rates of their cards are read. */
const FEW = 20;

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
