import type { Quote } from '../domain/carrier-options.js';
import type { Site } from '../domain/plan-allocation.js';
import { questionKey, type Quotes } from '../remote/quote-desk.js';
import type { KnownOrder } from '../rules/order-facts.js';
import type { Flow } from './flow.js';

const questionOf = ({ order, weightGrams }: KnownOrder, site: Site) =>
  order.countryCode === null || site.countryCode === null
    ? null
    : { originCountry: site.countryCode, destinationCountry: order.countryCode, weightGrams };

/** Null: nobody could be asked. */
export async function askQuotes(
  flow: Flow,
  orders: readonly KnownOrder[],
  sites: readonly Site[],
): Promise<Quotes | null> {
  const questions = orders.flatMap((one) => sites.flatMap((site) => questionOf(one, site) ?? []));
  return questions.length === 0 ? new Map() : flow.quotes.quotesFor(questions);
}

/** In one currency only, the channel's if there are any: amounts of different ones can't be compared. */
export function quotesOf(one: KnownOrder, site: Site, quotes: Quotes | null): readonly Quote[] | null {
  const question = questionOf(one, site);
  if (quotes === null || question === null) return null;
  const all = quotes.get(questionKey(question)) ?? [];
  const own = one.channel.currencyCode ?? one.order.currencyCode;
  const currencies = all.map(({ currencyCode }) => currencyCode).sort();
  const currency = currencies.includes(own) ? own : currencies[0];
  return all.filter(({ currencyCode }) => currencyCode === currency);
}
