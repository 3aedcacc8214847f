import type { CallSubgraph } from '@tradegraph/subgraph-kit';
import type { Quote } from '../domain/carrier-options.js';

export interface QuoteQuestion {
  originCountry: string;
  destinationCountry: string;
  weightGrams: number;
}

export interface Logistics {
  /** In the order of the questions. Rejects when logistics does not answer in time. */
  quoteMany(questions: readonly QuoteQuestion[]): Promise<Quote[][]>;
}

const QUESTIONS_PER_CALL = 200;
const QUOTE = `query($inputs: [QuoteShippingInput!]!) { quoteMany(inputs: $inputs) {
  quotes { carrier { code } service { code } price { amount currencyCode } transitDaysMax } } }`;

interface Answer {
  quoteMany: {
    quotes: {
      carrier: { code: string };
      service: { code: string };
      price: { amount: string; currencyCode: string };
      transitDaysMax: number | null;
    }[];
  }[];
}

export function remoteLogistics(call: CallSubgraph): Logistics {
  return {
    quoteMany: async (questions) => {
      const answers: Quote[][] = [];
      for (let start = 0; start < questions.length; start += QUESTIONS_PER_CALL) {
        const inputs = questions.slice(start, start + QUESTIONS_PER_CALL).map(toInput);
        const { quoteMany } = await call<Answer>(QUOTE, { inputs });
        answers.push(...quoteMany.map(({ quotes }) => quotes.map(toQuote)));
      }
      return answers;
    },
  };
}

/** Heavier goods are packed into several parcels. */
export const PARCEL_GRAMS = 20_000;
const MAX_PARCELS = 1_000;

function toInput({ originCountry, destinationCountry, weightGrams }: QuoteQuestion) {
  const quantity = Math.min(MAX_PARCELS, Math.max(1, Math.ceil(weightGrams / PARCEL_GRAMS)));
  const grams = Math.max(1, Math.ceil(weightGrams / quantity));
  return { originCountry, destinationCountry, parcels: [{ weightGrams: grams, quantity }] };
}

const toQuote = (quote: Answer['quoteMany'][number]['quotes'][number]): Quote => ({
  service: quote.service.code,
  carrier: quote.carrier.code,
  price: quote.price.amount,
  currencyCode: quote.price.currencyCode,
  days: quote.transitDaysMax,
});
