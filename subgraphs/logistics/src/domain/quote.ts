import { compareAmounts, multiplyAmount, sumAmounts, type Money } from '@tradegraph/kernel';
import { parcelsOf, type Goods, type Parcel } from './parcel.js';
import { addedTo, type QuotedSurcharge, type Surcharge } from './surcharge.js';
import { breakFor, heaviestGrams, type BreakRejectionCode, type BreakRow } from './weight-break.js';

export interface QuoteRequest {
  /** Null: each carrier is asked from its own country. */
  originCountry: string | null;
  destinationCountry: string;
  /** Goods are put into as few parcels as each zone takes. */
  load: readonly Parcel[] | Goods;
  /** Null: whatever the card's currency is. */
  currencyCode: string | null;
}

export interface QuotableCard {
  /** Empty: it ships from any country. */
  originCountries: readonly string[];
  volumetricDivisor: number | null;
  /** What the service asks for parcels to the destination beside the prices of its rows. */
  surcharges: readonly Surcharge[];
}

export interface QuotableRate extends BreakRow {
  zone: string;
  /** Empty: every country that no other zone of the service names. */
  countryCodes: readonly string[];
  domestic: boolean;
  international: boolean;
}

export interface Rejection {
  code:
    | BreakRejectionCode
    | 'NO_ACTIVE_RATE_CARD'
    | 'ORIGIN_REQUIRED'
    | 'ORIGIN_NOT_SERVED'
    | 'DESTINATION_NOT_SERVED'
    | 'CURRENCY_NOT_OFFERED';
  message: string;
}

export interface Quote {
  zone: string;
  /** With everything. */
  price: Money;
  /** Without surcharges. */
  freight: Money;
  surcharges: readonly QuotedSurcharge[];
  chargeableWeightGrams: number;
  /** How many parcels the price is for. */
  parcels: number;
  /** The heaviest that has a price there. */
  maxParcelGrams: number;
  transitDaysMin: number | null;
  transitDaysMax: number | null;
}

export type ServiceQuote = { quote: Quote } | { reasons: Rejection[] };

/**
 * What one service charges for the parcels, or every reason why it does not take them. `rates` are the service's rows
 * on one card that name the destination or the rest of the world.
 */
export function quoteService(
  request: QuoteRequest,
  card: QuotableCard,
  rates: readonly QuotableRate[],
): ServiceQuote {
  const journey = journeyOf(request, card);
  if ('reason' in journey) return { reasons: [journey.reason] };
  const serving = servingRates(rates, journey.domestic, request.destinationCountry);
  if (serving.length === 0) return { reasons: [notServed(request.destinationCountry, journey.domestic)] };
  const offered = serving.filter(
    ({ currencyCode }) => currencyCode === (request.currencyCode ?? currencyCode),
  );
  if (offered.length === 0) {
    const message = `The card is in ${serving[0]!.currencyCode}, not in ${request.currencyCode}`;
    return { reasons: [{ code: 'CURRENCY_NOT_OFFERED', message }] };
  }
  return cheapest(byZone(offered).map((rows) => quoteZone(request.load, card, rows)));
}

function byZone(rates: readonly QuotableRate[]): QuotableRate[][] {
  const zones = new Map<string, QuotableRate[]>();
  for (const rate of rates) {
    const key = JSON.stringify([rate.zone, rate.currencyCode]);
    const rows = zones.get(key);
    if (rows) rows.push(rate);
    else zones.set(key, [rate]);
  }
  return [...zones.values()];
}

/** Whether the parcels stay in one country: it decides which rows hold. */
function journeyOf(request: QuoteRequest, card: QuotableCard): { domestic: boolean } | { reason: Rejection } {
  const { originCountry: origin, destinationCountry: destination } = request;
  const origins = card.originCountries;
  if (origins.length > 0 && origin !== null && !origins.includes(origin)) {
    const message = `The card ships from ${origins.join(', ')}, not from ${origin}`;
    return { reason: { code: 'ORIGIN_NOT_SERVED', message } };
  }
  if (origins.length === 0 && origin === null) {
    const message = 'The card ships from any country; say from which, to tell domestic from international';
    return { reason: { code: 'ORIGIN_REQUIRED', message } };
  }
  return { domestic: origin === null ? origins.includes(destination) : origin === destination };
}

/** The rest of the world is every country that no row of the service names: a zone with a name goes first. */
function servingRates(
  rates: readonly QuotableRate[],
  domestic: boolean,
  destination: string,
): readonly QuotableRate[] {
  const holding = rates.filter((rate) => (domestic ? rate.domestic : rate.international));
  const named = holding.filter((rate) => rate.countryCodes.includes(destination));
  return named.length > 0 ? named : holding.filter((rate) => rate.countryCodes.length === 0);
}

function notServed(destination: string, domestic: boolean): Rejection {
  const kind = domestic ? `within ${destination}` : `to ${destination} from another country`;
  return { code: 'DESTINATION_NOT_SERVED', message: `No zone of the service holds ${kind}` };
}

function quoteZone(
  load: QuoteRequest['load'],
  { volumetricDivisor, surcharges }: QuotableCard,
  rows: readonly QuotableRate[],
): ServiceQuote {
  const maxParcelGrams = heaviestGrams(rows);
  const parcels = isPacked(load) ? load : [parcelsOf(load, maxParcelGrams)];
  const breaks = parcels.map((parcel) => ({ parcel, found: breakFor(parcel, rows, volumetricDivisor) }));
  const reasons = breaks.flatMap(({ found }) => ('rejected' in found ? [found.rejected] : []));
  if (reasons.length > 0) return { reasons: distinct(reasons) };
  const charged = breaks.flatMap(({ parcel, found }) =>
    'row' in found ? [{ ...found, parcel, quantity: parcel.quantity }] : [],
  );
  const { zone, currencyCode } = rows[0]!;
  const freight = sumAmounts(charged.map((each) => multiplyAmount(each.price, each.quantity)));
  const added = addedTo(charged, surcharges);
  return {
    quote: {
      zone,
      price: { amount: sumAmounts([freight, ...added.map(({ amount }) => amount)]), currencyCode },
      freight: { amount: freight, currencyCode },
      surcharges: added,
      parcels: charged.reduce((sum, each) => sum + each.quantity, 0),
      maxParcelGrams,
      chargeableWeightGrams: charged.reduce((sum, each) => sum + each.chargeableGrams * each.quantity, 0),
      transitDaysMin: lastOf(charged.map((each) => each.row.transitDaysMin)),
      transitDaysMax: lastOf(charged.map((each) => each.row.transitDaysMax)),
    },
  };
}

const isPacked = (load: QuoteRequest['load']): load is readonly Parcel[] => Array.isArray(load);

/** Parcels arrive when the last of them does; one that nobody can tell makes the whole unknown. */
function lastOf(days: readonly (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? Math.max(...known) : null;
}

function cheapest(answers: readonly ServiceQuote[]): ServiceQuote {
  const quotes = answers.flatMap((answer) => ('quote' in answer ? [answer.quote] : []));
  const [best] = quotes.toSorted((a, b) => compareAmounts(a.price.amount, b.price.amount));
  if (best) return { quote: best };
  return { reasons: distinct(answers.flatMap((answer) => ('reasons' in answer ? answer.reasons : []))) };
}

const distinct = <R extends Rejection>(reasons: readonly R[]): R[] => [
  ...new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason])).values(),
];
