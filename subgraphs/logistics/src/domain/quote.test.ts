import { billedGrams, fits, type Goods, type Parcel } from './parcel.js';
import { quoteService, type QuotableCard, type QuotableRate, type QuoteRequest } from './quote.js';
import type { Surcharge } from './surcharge.js';
import { breakFor } from './weight-break.js';

const parcel = (weightGrams: number, sides?: [number, number, number], quantity = 1): Parcel => ({
  weightGrams,
  lengthMm: sides?.[0] ?? null,
  widthMm: sides?.[1] ?? null,
  heightMm: sides?.[2] ?? null,
  quantity,
});

const rate = (
  from: string,
  to: string,
  price: string | null,
  extra: Partial<QuotableRate> = {},
): QuotableRate => ({
  zone: 'Home',
  countryCodes: ['DE'],
  domestic: true,
  international: false,
  weightFromGrams: from,
  weightToGrams: to,
  maxLengthMm: null,
  maxWidthMm: null,
  maxHeightMm: null,
  price,
  currencyCode: 'EUR',
  transitDaysMin: 1,
  transitDaysMax: 2,
  ...extra,
});

const request = (parcels: Parcel[], extra: Partial<QuoteRequest> = {}): QuoteRequest => ({
  originCountry: 'DE',
  destinationCountry: 'DE',
  currencyCode: null,
  load: parcels,
  ...extra,
});
const german: QuotableCard = { originCountries: ['DE'], volumetricDivisor: 5000, surcharges: [] };
const rows = [rate('10', '500', '4'), rate('500', '1000', '5'), rate('2000', '5000', '9')];

describe('billedGrams', () => {
  it.each([
    [parcel(1000, [400, 300, 250]), 5000, '6000'],
    [parcel(7000, [400, 300, 250]), 5000, '7000'],
    [parcel(1, [100, 100, 100]), 6000, '166.666666666667'],
    [parcel(1000, [400, 300, 250]), null, '1000'],
    [parcel(1000), 5000, '1000'],
    [parcel(1, [100_000, 100_000, 100_000]), 1, '1000000000000000'],
  ])('%j by %p is %s g', (given, divisor, grams) => expect(billedGrams(given, divisor)).toBe(grams));
});

describe('fits', () => {
  const limits = (maxLengthMm: string | null, maxWidthMm: string | null, maxHeightMm: string | null) => ({
    maxLengthMm,
    maxWidthMm,
    maxHeightMm,
  });
  it.each([
    [[600, 1200, 500], limits('1200', '600', '600'), true],
    [[600, 1200, 601], limits('1200', '600', '600'), false],
    [[2000, 800, 1200], limits('1200', '800', '2000'), true],
    [[1751, 10, 10], limits('1750', null, null), false],
    [[1750, 1750, 1750], limits('1750', null, null), true],
    [[9999, 9999, 9999], limits(null, null, null), true],
    [[275, 350, 10], limits('350', '275', '10'), true],
    [[276, 350, 10], limits('350', '275', '10'), false],
  ] as const)('%j in %j: %p', (sides, given, expected) =>
    expect(fits(parcel(1, [...sides]), given)).toBe(expected),
  );
});

describe('breakFor', () => {
  it.each([
    [500, '4'],
    [501, '5'],
    [1, '4'],
    [5000, '9'],
  ])('%d g costs %s', (grams, price) => {
    expect(breakFor(parcel(grams), rows, null)).toMatchObject({ price });
  });

  it.each([
    [1500, 'WEIGHT_NOT_COVERED'],
    [5001, 'TOO_HEAVY'],
  ])('%d g: %s', (grams, code) => {
    expect(breakFor(parcel(grams), rows, null)).toMatchObject({ rejected: { code } });
  });

  it('goes by the smaller format where the parcel fits, and the larger where it does not', () => {
    const small = rate('10', '500', '2', { maxLengthMm: '300' });
    const large = rate('10', '500', '3', { maxLengthMm: '900' });
    expect(breakFor(parcel(100, [300, 10, 10]), [large, small], null)).toMatchObject({ price: '2' });
    expect(breakFor(parcel(100, [301, 10, 10]), [large, small], null)).toMatchObject({ price: '3' });
    expect(breakFor(parcel(100, [901, 10, 10]), [large, small], null)).toMatchObject({
      rejected: { code: 'TOO_LARGE' },
    });
  });

  it('never quotes a row without a price, nor the next heavier one in its place', () => {
    const free = [rate('10', '500', null), rate('500', '1000', '5')];
    expect(breakFor(parcel(400), free, null)).toMatchObject({ rejected: { code: 'NO_PRICE' } });
    expect(breakFor(parcel(600), free, null)).toMatchObject({ price: '5' });
  });
});

describe('quoteService', () => {
  it('is unknown about days as soon as one parcel is', () => {
    const answer = quoteService(request([parcel(400, undefined, 2), parcel(900)]), german, [
      rate('10', '500', '0.1'),
      rate('500', '1000', '0.2', { transitDaysMin: null, transitDaysMax: 9 }),
    ]);
    expect(answer).toEqual({
      quote: {
        zone: 'Home',
        price: { amount: '0.4', currencyCode: 'EUR' },
        freight: { amount: '0.4', currencyCode: 'EUR' },
        surcharges: [],
        chargeableWeightGrams: 1700,
        parcels: 3,
        maxParcelGrams: 1000,
        transitDaysMin: null,
        transitDaysMax: 9,
      },
    });
  });

  it('gives every reason once', () => {
    const answer = quoteService(request([parcel(9000), parcel(9000), parcel(1500)]), german, rows);
    expect('reasons' in answer && answer.reasons.map((reason) => reason.code)).toEqual([
      'TOO_HEAVY',
      'WEIGHT_NOT_COVERED',
    ]);
  });

  it('adds the surcharges to the freight, on the weight that is charged', () => {
    const none = { serviceCodes: [], countryCodes: [], aboveGrams: null, aboveMm: null };
    const surcharges: Surcharge[] = [
      { ...none, name: 'Fuel', kind: 'PERCENT', value: '10' },
      { ...none, name: 'Road', kind: 'PER_KILOGRAM', value: '0.5' },
    ];
    const bulky = parcel(400, [200, 200, 100], 2); // 800 g by volume
    expect(quoteService(request([bulky]), { ...german, surcharges }, rows)).toMatchObject({
      quote: {
        price: { amount: '11.8' },
        freight: { amount: '10' },
        surcharges: [
          { name: 'Fuel', amount: '1' },
          { name: 'Road', amount: '0.8' },
        ],
      },
    });
  });

  it('takes the cheaper of two zones that both name the country', () => {
    const two = [rate('10', '500', '4'), rate('10', '500', '3', { zone: 'Border' })];
    expect(quoteService(request([parcel(100)]), german, two)).toMatchObject({ quote: { zone: 'Border' } });
  });

  const goods = (weightGrams: number, heaviestUnitGrams: number, more: Partial<Goods> = {}): Goods => ({
    ...{ weightGrams, heaviestUnitGrams, maxParcelGrams: 20_000 },
    ...{ lengthMm: null, widthMm: null, heightMm: null, ...more },
  });
  const quoteGoods = (load: Goods) => quoteService({ ...request([]), load }, german, rows);

  it.each([
    ['in one parcel where one is enough', goods(5_000, 100), 1, '9'],
    ['in as few as the heaviest break takes', goods(11_000, 100), 3, '27'],
    ['in lighter ones where nobody packs heavier', goods(4_000, 100, { maxParcelGrams: 1_000 }), 4, '20'],
    ['never in lighter ones than a unit', goods(4_500, 2_500, { maxParcelGrams: 2_000 }), 3, '27'],
  ])('quotes goods %s', (_what, load, parcels, amount) => {
    expect(quoteGoods(load)).toMatchObject({ quote: { parcels, maxParcelGrams: 5_000, price: { amount } } });
  });

  it('refuses goods of which one unit is too heavy or too large', () => {
    const codes = (answer: ReturnType<typeof quoteGoods>) =>
      'reasons' in answer && answer.reasons.map((reason) => reason.code);
    expect(codes(quoteGoods(goods(9_000, 6_000)))).toEqual(['TOO_HEAVY']);
    const small = [rate('10', '5000', '9', { maxLengthMm: '600' })];
    const long = goods(100, 100, { lengthMm: 700, widthMm: 10, heightMm: 10 });
    expect(codes(quoteService({ ...request([]), load: long }, german, small))).toEqual(['TOO_LARGE']);
  });

  const world = rate('10', '500', '7', {
    zone: 'World',
    countryCodes: [],
    domestic: false,
    international: true,
  });
  const anywhere: QuotableCard = { originCountries: [], volumetricDivisor: null, surcharges: [] };
  it.each([
    ['abroad by the rest of the world', { destinationCountry: 'JP' }, german, 'World'],
    ['at home by name', {}, german, 'Home'],
    ['at home without an origin', { originCountry: null }, german, 'Home'],
    ['from anywhere', { originCountry: 'GB', destinationCountry: 'JP' }, anywhere, 'World'],
  ])('quotes %s', (_what, extra, card, zone) => {
    const answer = quoteService(request([parcel(100)], extra), card, [rate('10', '500', '4'), world]);
    expect(answer).toMatchObject({ quote: { zone } });
  });

  it.each([
    ['another origin', { originCountry: 'GB' }, german, 'ORIGIN_NOT_SERVED'],
    ['no origin where any would do', { originCountry: null }, anywhere, 'ORIGIN_REQUIRED'],
    ['another currency', { currencyCode: 'USD' }, german, 'CURRENCY_NOT_OFFERED'],
    ['a country without a zone', { destinationCountry: 'JP' }, german, 'DESTINATION_NOT_SERVED'],
  ])('refuses %s', (_what, extra, card, code) => {
    const answer = quoteService(request([parcel(100)], extra), card, [rate('10', '500', '4')]);
    expect('reasons' in answer && answer.reasons.map((reason) => reason.code)).toEqual([code]);
  });
});
