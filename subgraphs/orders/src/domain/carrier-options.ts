import { matching, type RuleSet, type ScoreWeights } from './rule.js';
import type { Facts } from './rule-condition.js';

/** What a carrier asks for the goods of one order from one warehouse. */
export interface Quote {
  service: string;
  carrier: string;
  price: string;
  currencyCode: string;
  days: number | null;
  /** What a parcel may weigh there. */
  maxParcelGrams: number;
}

/** A service that was asked and does not take the goods. */
export interface ServiceRefusal {
  service: string;
  reason: string;
}

/** What all services say to the goods of one order from one warehouse. */
export interface Offers {
  quotes: readonly Quote[];
  refusals: readonly ServiceRefusal[];
}

/** A way to send it; `service` null: nobody could be asked, and it is chosen later. */
export interface CarrierOption {
  service: string | null;
  freight: { amount: string; currencyCode: string } | null;
  days: number | null;
  /** Null: not known. */
  maxParcelGrams: number | null;
  score: number;
  rejectedBecause: string | null;
}

interface Question {
  rules: RuleSet;
  /** Of the order and the warehouse. */
  facts: Facts;
  /** Null: nobody could be asked. */
  offers: Offers | null;
  weights: ScoreWeights;
  now: Date;
}

/** Every service that answered or that a rule names, with its score or why it may not be used. */
export function carrierOptions(question: Question): CarrierOption[] {
  const { rules, facts, offers, now } = question;
  const wanted = matching(rules, 'CARRIER', facts, now).find(({ action }) => action.type === 'USE');
  const allowed = wanted?.action.type === 'USE' ? wanted.action.carrierServices : null;
  if (allowed === null && offers === null) return [withoutQuote(null, 0)];
  const isAllowed = ({ service }: { service: string }) => allowed === null || allowed.includes(service);
  const options = (offers?.quotes ?? []).filter(isAllowed).map((quote) => quoted(quote, question));
  const refused = (offers?.refusals ?? [])
    .filter(isAllowed)
    .map(({ service, reason }) => refusal(service, reason));
  const answered = new Set([...options, ...refused].map(({ service }) => service));
  const named = (allowed ?? []).filter((service) => !answered.has(service));
  // A service that a rule names is used where no rate card says anything of it, but after those that are quoted.
  const unquoted = named.map((service, index) => withoutQuote(service, UNQUOTED + index));
  return [...options, ...unquoted, ...refused];
}

const UNQUOTED = 1_000_000;

const withoutQuote = (service: string | null, score: number): CarrierOption => ({
  ...{ service, score, freight: null, days: null, maxParcelGrams: null, rejectedBecause: null },
});

const refusal = (service: string, rejectedBecause: string): CarrierOption => ({
  ...{ service, score: 0, freight: null, days: null, maxParcelGrams: null, rejectedBecause },
});

function quoted(quote: Quote, { rules, facts, weights, now }: Question): CarrierOption {
  const { service, carrier, price, currencyCode, days, maxParcelGrams } = quote;
  const asked: Facts = {
    ...facts,
    ...{ CARRIER_CODE: carrier, CARRIER_SERVICE: service, QUOTE_PRICE: Number(price) },
    ...(days === null ? {} : { QUOTE_TRANSIT_DAYS: days }),
  };
  const { excluded, extra } = weighRules(rules, 'CARRIER', asked, now);
  const score = weights.freight * Number(price) + weights.transitDay * (days ?? 0) + extra;
  const freight = { amount: price, currencyCode };
  return { service, days, score, freight, maxParcelGrams, rejectedBecause: excluded };
}

/** The cheapest that may be used, by name where two cost the same; null when none may. */
export function bestOption(options: readonly CarrierOption[]): CarrierOption | null {
  const [best = null] = options.filter(({ rejectedBecause }) => rejectedBecause === null).sort(cheapest);
  return best;
}

const cheapest = (a: CarrierOption, b: CarrierOption): number =>
  a.score - b.score || ((a.service ?? '') < (b.service ?? '') ? -1 : 1);

/** The first reason to exclude, and what rules add to the score. */
export function weighRules(
  rules: RuleSet,
  kind: 'WAREHOUSE' | 'CARRIER',
  facts: Facts,
  now: Date,
): { excluded: string | null; extra: number } {
  let excluded: string | null = null;
  let extra = 0;
  for (const { action } of matching(rules, kind, facts, now)) {
    if (action.type === 'EXCLUDE') excluded ??= action.reason;
    if (action.type === 'SCORE') extra += action.score;
  }
  return { excluded, extra };
}
