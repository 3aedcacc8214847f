import type { Offers } from '../domain/carrier-options.js';
import type { Site } from '../domain/plan-allocation.js';
import { questionKey, type Quotes } from '../remote/quote-desk.js';
import type { KnownOrder } from '../rules/order-facts.js';
import type { Flow } from './flow.js';

const questionOf = ({ order, weightGrams, heaviestUnitGrams, sides }: KnownOrder, site: Site) =>
  order.countryCode === null || site.countryCode === null
    ? null
    : {
        ...{ originCountry: site.countryCode, destinationCountry: order.countryCode },
        ...{ weightGrams, heaviestUnitGrams, sides },
      };

/** Null: nobody could be asked. */
export async function askQuotes(
  flow: Flow,
  orders: readonly KnownOrder[],
  sites: readonly Site[],
): Promise<Quotes | null> {
  const questions = orders.flatMap((one) => sites.flatMap((site) => questionOf(one, site) ?? []));
  return questions.length === 0 ? new Map() : flow.quotes.quotesFor(questions);
}

/**
 * Quotes in one currency only, the channel's if there are any: amounts of different ones can't be compared. Null:
 * nobody could be asked.
 */
export function offersOf(one: KnownOrder, site: Site, quotes: Quotes | null): Offers | null {
  const question = questionOf(one, site);
  if (quotes === null || question === null) return null;
  const { quotes: all, refusals } = quotes.get(questionKey(question)) ?? { quotes: [], refusals: [] };
  const own = one.channel.currencyCode ?? one.order.currencyCode;
  const currencies = all.map(({ currencyCode }) => currencyCode).sort();
  const currency = currencies.includes(own) ? own : currencies[0];
  const others = all.filter(({ currencyCode }) => currencyCode !== currency);
  const incomparable = others.map(({ service, currencyCode }) => ({
    ...{ service, reason: `OTHER_CURRENCY: it is quoted in ${currencyCode}, others in ${currency}` },
  }));
  return {
    quotes: all.filter(({ currencyCode }) => currencyCode === currency),
    refusals: [...incomparable, ...refusals],
  };
}
