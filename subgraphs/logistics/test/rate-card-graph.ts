import type { TestLogistics } from './start-test-logistics.js';

export interface CardAnswer {
  id: string;
  cardVersion: number;
  status: string;
  rowCount: number;
  pricedRowCount: number;
  refusedRowCount: number;
  originCountries: string[];
  volumetricDivisor: number | null;
  surcharges: Record<string, unknown>[];
  activationBlockedBecause: string | null;
  validFrom: string | null;
  validTo: string | null;
  version: number;
  problems: { line: number; code: string; reason: string }[];
  rates: { nodes: Record<string, unknown>[]; totalCount: number };
}

export interface UserErrorAnswer {
  code: string;
  message: string;
  field: string[] | null;
}

export const CARD = `id cardVersion status rowCount pricedRowCount refusedRowCount originCountries volumetricDivisor surcharges { name kind value serviceCodes countryCodes aboveGrams aboveMm }
  activationBlockedBecause validFrom validTo version problems { line code reason }
  rates(first: 100) { totalCount nodes { line zone countryCodes domestic international weightFromGrams weightToGrams
    maxLengthMm maxWidthMm maxHeightMm price { amount currencyCode } transitDaysMin transitDaysMax
    service { code name features carrierServiceCode } } }`;

const IMPORT = `mutation ($input: ImportRateCardInput!) { importRateCard(input: $input) {
  rateCard { ${CARD} } created userErrors { code message field } } }`;
const ACTIVATE = `mutation ($input: ActivateRateCardInput!) { activateRateCard(input: $input) {
  rateCard { ${CARD} } userErrors { code message field } } }`;
const QUOTE = `query ($input: QuoteShippingInput!) { quoteShipping(input: $input) {
  quotes { carrier { code } service { code } zone price { amount currencyCode } freight { amount }
    surcharges { name amount { amount currencyCode } } chargeableWeightGrams
    transitDaysMin transitDaysMax rateCard { id cardVersion } }
  rejected { carrier { code } service { code } reasons { code message } } } }`;

export interface QuoteAnswer {
  carrier: { code: string };
  service: { code: string };
  zone: string;
  price: { amount: string; currencyCode: string };
  freight: { amount: string };
  surcharges: { name: string; amount: { amount: string; currencyCode: string } }[];
  chargeableWeightGrams: number;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
  rateCard: { id: string; cardVersion: number };
}
export interface QuotesAnswer {
  quotes: QuoteAnswer[];
  rejected: {
    carrier: { code: string };
    service: { code: string };
    reasons: { code: string; message: string }[];
  }[];
}

/** What the tests ask of rate cards, with a fresh idempotency key unless one is given. */
export function rateCardGraph(logistics: () => TestLogistics) {
  let keys = 0;
  return {
    importCard: async (input: object) => {
      const { data, errors } = await logistics().ask<{
        importRateCard: { rateCard: CardAnswer | null; created: boolean; userErrors: UserErrorAnswer[] };
      }>(IMPORT, { input: { idempotencyKey: `import-${keys++}`, ...input } });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.importRateCard;
    },
    activateCard: async (input: object) => {
      const { data, errors } = await logistics().ask<{
        activateRateCard: { rateCard: CardAnswer | null; userErrors: UserErrorAnswer[] };
      }>(ACTIVATE, { input: { idempotencyKey: `activate-${keys++}`, ...input } });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.activateRateCard;
    },
    quote: async (input: object) => {
      const { data, errors } = await logistics().ask<{ quoteShipping: QuotesAnswer }>(QUOTE, { input });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.quoteShipping;
    },
    quoteErrors: async (input: object) => (await logistics().ask(QUOTE, { input })).errors ?? [],
  };
}
