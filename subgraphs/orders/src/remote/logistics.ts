import type { CallSubgraph } from '@tradegraph/subgraph-kit';
import type { Offers, Quote, ServiceRefusal } from '../domain/carrier-options.js';

export interface QuoteQuestion {
  originCountry: string;
  destinationCountry: string;
  weightGrams: number;
  heaviestUnitGrams: number;
  /** Of a box that any one unit fits into; null when the catalog does not know every unit's. */
  sides: readonly [lengthMm: number, widthMm: number, heightMm: number] | null;
}

export interface Logistics {
  /** In the order of the questions. Rejects when logistics does not answer in time. */
  quoteMany(questions: readonly QuoteQuestion[]): Promise<Offers[]>;
}

const QUESTIONS_PER_CALL = 200;
const QUOTE = `query($inputs: [QuoteShippingInput!]!) { quoteMany(inputs: $inputs) {
  quotes { carrier { code } service { code } price { amount currencyCode } transitDaysMax maxParcelGrams }
  rejected { service { code } reasons { code message } } } }`;

interface Answer {
  quotes: {
    carrier: { code: string };
    service: { code: string };
    price: { amount: string; currencyCode: string };
    transitDaysMax: number | null;
    maxParcelGrams: number;
  }[];
  rejected: { service: { code: string }; reasons: { code: string; message: string }[] }[];
}

export function remoteLogistics(call: CallSubgraph): Logistics {
  return {
    quoteMany: async (questions) => {
      const answers: Offers[] = [];
      for (let start = 0; start < questions.length; start += QUESTIONS_PER_CALL) {
        const inputs = questions.slice(start, start + QUESTIONS_PER_CALL).map(toInput);
        const { quoteMany } = await call<{ quoteMany: Answer[] }>(QUOTE, { inputs });
        answers.push(...quoteMany.map(toOffers));
      }
      return answers;
    },
  };
}

/** Heavier goods are packed into several parcels, whatever the carrier takes: a person lifts them. */
const PARCEL_GRAMS = 20_000;
const MAX_UNIT_GRAMS = 1_000_000;
const MAX_GRAMS = 1_000_000_000;
const between1 = (most: number, grams: number): number => Math.min(most, Math.max(1, Math.ceil(grams)));

function toInput({ originCountry, destinationCountry, sides, ...goods }: QuoteQuestion) {
  const [lengthMm, widthMm, heightMm] = sides ?? [null, null, null];
  return {
    ...{ originCountry, destinationCountry },
    goods: {
      weightGrams: between1(MAX_GRAMS, goods.weightGrams),
      heaviestUnitGrams: between1(MAX_UNIT_GRAMS, goods.heaviestUnitGrams),
      maxParcelGrams: PARCEL_GRAMS,
      ...{ lengthMm, widthMm, heightMm },
    },
  };
}

const toOffers = ({ quotes, rejected }: Answer): Offers => ({
  quotes: quotes.map(toQuote),
  refusals: rejected.flatMap(toRefusal),
});

const toQuote = (quote: Answer['quotes'][number]): Quote => ({
  service: quote.service.code,
  carrier: quote.carrier.code,
  price: quote.price.amount,
  currencyCode: quote.price.currencyCode,
  days: quote.transitDaysMax,
  maxParcelGrams: Math.min(PARCEL_GRAMS, quote.maxParcelGrams),
});

/** A service without a rate card in force says neither yes nor no. */
function toRefusal({ service, reasons: [first] }: Answer['rejected'][number]): ServiceRefusal[] {
  if (!first || first.code === 'NO_ACTIVE_RATE_CARD') return [];
  return [{ service: service.code, reason: `${first.code}: ${first.message}` }];
}
