import { sqlStatements } from '@tradegraph/test-kit';
import { rateCardGraph, type QuotesAnswer } from './rate-card-graph.js';
import { cardsAtHand, realCard } from './real-cards.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

/** Rows, rows with a price, services, countries that it ships from: counted from the files by other means. */
const CARDS: [carrier: string, rows: number, priced: number, services: number, origins: string[]][] = [
  ['australiapost', 58, 58, 10, ['AU']],
  ['bpost', 17, 0, 14, ['BE']],
  ['canadapost', 64, 64, 12, ['CA']],
  ['dhl_express', 14, 0, 14, []],
  ['dpd', 40, 0, 5, ['BE', 'DE']],
  ['gls', 25, 25, 5, ['DE']],
  ['hermes', 24, 24, 5, ['DE']],
  ['laposte', 18, 18, 1, ['FR']],
  ['mydhl', 75, 75, 13, []],
  ['purolator', 72, 72, 12, ['CA']],
  ['usps', 34, 34, 6, ['US']],
];
const EUROPE = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
CARDS.push(['ups', 16, 0, 16, [...EUROPE, 'US'].sort()]);
CARDS.push(['fedex', 14, 0, 14, [...EUROPE, 'GB', 'US'].sort()]);

let logistics: TestLogistics;
const { importCard, activateCard, quote } = rateCardGraph(() => logistics);

const real = cardsAtHand ? describe : describe.skip;
if (!cardsAtHand)
  console.warn('The real rate cards are not at hand (../shared/data): their tests are skipped');

const one = (weightGrams: number, sides?: [number, number, number], quantity = 1) => ({
  weightGrams,
  quantity,
  ...(sides ? { lengthMm: sides[0], widthMm: sides[1], heightMm: sides[2] } : {}),
});
const prices = ({ quotes }: QuotesAnswer, carrier: string) =>
  Object.fromEntries(
    quotes
      .filter((each) => each.carrier.code === carrier)
      .map((each) => [each.service.code.slice(carrier.length + 1), each.price.amount]),
  );
const reasons = ({ rejected }: QuotesAnswer, service: string) =>
  rejected.find((each) => each.service.code === service)?.reasons.map((reason) => reason.code);

real('the thirteen real rate cards', () => {
  beforeAll(async () => {
    logistics = await startTestLogistics();
  });
  afterAll(() => logistics.stop());

  it.each(CARDS)('%s: %d rows, %d with a price', async (carrierCode, rows, priced, services, origins) => {
    const csv = realCard(carrierCode);
    const { rateCard, created, userErrors } = await importCard({ carrierCode, csv, activate: true });
    expect(userErrors).toEqual([]);
    expect(created).toBe(true);
    expect(rateCard).toMatchObject({
      cardVersion: 1,
      status: priced > 0 ? 'ACTIVE' : 'DRAFT',
      rowCount: rows,
      pricedRowCount: priced,
      refusedRowCount: 0,
      originCountries: origins,
      volumetricDivisor: 5000,
    });
    expect(rateCard!.problems.map(({ code }) => code)).toEqual(Array(rows - priced).fill('NO_PRICE'));
    expect(rateCard!.rates.totalCount).toBe(rows);
    const codes = new Set(rateCard!.rates.nodes.map((row) => (row['service'] as { code: string }).code));
    expect(codes.size).toBe(services);

    const again = await importCard({ carrierCode, csv: csv.replaceAll('\n', '\r\n'), activate: true });
    expect(again).toMatchObject({
      created: false,
      rateCard: { id: rateCard!.id, version: rateCard!.version },
    });
  });

  it.each(CARDS.filter(([, , priced]) => priced === 0))(
    '%s refuses to be put into force',
    async (code, rows) => {
      const { rateCard } = await importCard({ carrierCode: code, csv: realCard(code) });
      const answer = await activateCard({ id: rateCard!.id });
      expect(answer.rateCard).toBeNull();
      expect(answer.userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT', field: ['id'] });
      expect(answer.userErrors[0]!.message).toContain(`none of its ${rows} rows has a price above 0`);
      expect(rateCard!.activationBlockedBecause).toContain('nothing could be quoted');
    },
  );

  it('keeps units exact: pounds and inches of usps, half centimetres of mydhl, the pounds that ups names', async () => {
    const rows = async (carrierCode: string) =>
      (await importCard({ carrierCode, csv: realCard(carrierCode) })).rateCard!.rates.nodes;
    expect((await rows('usps'))[0]).toMatchObject({
      weightFromGrams: '4.5359237',
      weightToGrams: '453.59237',
      maxLengthMm: '2743.2',
      maxWidthMm: '1549.4',
    });
    const envelope = (await rows('mydhl')).find((row) => row['maxWidthMm'] === '275');
    expect(envelope).toMatchObject({ maxLengthMm: '350', maxHeightMm: '10', transitDaysMin: null });
    const ups = await rows('ups');
    expect(ups[0]).toMatchObject({ weightToGrams: '31751.4659', price: null, countryCodes: ['US'] });
    expect(ups[1]).toMatchObject({
      transitDaysMin: 3,
      transitDaysMax: 3,
      service: {
        code: 'ups:ups_3_day_select',
        carrierServiceCode: '12',
        features: expect.arrayContaining(['b2b']) as string[],
      },
    });
    expect(ups.at(-1)).toMatchObject({ weightToGrams: '20000', domestic: true, international: true });
    expect((await rows('dpd'))[5]).toMatchObject({
      countryCodes: ['AT', 'LU', 'NL'],
      maxLengthMm: '1750',
      maxWidthMm: null,
      transitDaysMin: 2,
      transitDaysMax: 3,
      service: { name: 'DPD CLASSIC' },
    });
  });

  it('quotes domestic parcels by weight break, the upper end included', async () => {
    const within = (grams: number) =>
      quote({ originCountry: 'DE', destinationCountry: 'DE', parcels: [one(grams)] });
    expect(prices(await within(2000), 'gls')).toEqual({
      PARCEL: '4.49',
      BUSINESSPARCEL: '3.99',
      EXPRESS: '12.99',
      GUARANTEED24: '10.49',
    });
    expect(prices(await within(2001), 'gls')['PARCEL']).toBe('5.49');
    expect(prices(await within(31_500), 'gls')['PARCEL']).toBe('11.49');
    const heavy = await within(31_501);
    expect(prices(heavy, 'gls')).toEqual({});
    expect(reasons(heavy, 'gls:PARCEL')).toEqual(['TOO_HEAVY']);
    expect(reasons(heavy, 'gls:EUROBUSINESSPARCEL')).toEqual(['DESTINATION_NOT_SERVED']);
    expect(prices(await within(5), 'gls')['PARCEL']).toBe('4.49'); // charged as the least weight
    expect(prices(await within(40_000), 'mydhl')['N']).toBe('75.9');
  });

  it('knows the pound: 453 g are within one pound, 454 g are not', async () => {
    const media = async (grams: number) =>
      prices(await quote({ destinationCountry: 'US', parcels: [one(grams)] }), 'usps')['MEDIA_MAIL'];
    expect(await media(453)).toBe('2.49');
    expect(await media(454)).toBe('2.89');
  });

  it('prefers the zone that names the country to the rest of the world', async () => {
    const from = async (destinationCountry: string) =>
      (await quote({ originCountry: 'FR', destinationCountry, parcels: [one(800)] })).quotes.find(
        (each) => each.carrier.code === 'laposte',
      );
    expect(await from('FR')).toMatchObject({ zone: 'France', price: { amount: '4.9' }, transitDaysMin: 2 });
    expect(await from('DE')).toMatchObject({ zone: 'Europe', price: { amount: '8.9' }, transitDaysMax: 5 });
    expect(await from('JP')).toMatchObject({
      zone: 'Worldwide',
      price: { amount: '14.9' },
      transitDaysMax: 10,
    });
  });

  it('takes the origin into account', async () => {
    const abroad = await quote({ originCountry: 'GB', destinationCountry: 'FR', parcels: [one(800)] });
    expect(new Set(abroad.quotes.map((each) => each.carrier.code))).toEqual(new Set(['mydhl']));
    expect(reasons(abroad, 'laposte:La Poste Standard Service')).toEqual(['ORIGIN_NOT_SERVED']);
    expect(reasons(abroad, 'ups:ups_standard')).toEqual(['NO_ACTIVE_RATE_CARD']);
    const anywhere = await quote({ destinationCountry: 'AU', parcels: [one(800)] });
    expect(prices(anywhere, 'australiapost')['T28']).toBe('10.5');
    expect(prices(anywhere, 'canadapost')['INT.TP']).toBe('16.99');
    expect(reasons(anywhere, 'mydhl:P')).toEqual(['ORIGIN_REQUIRED']);
  });

  it('charges the volume where it is more than the weight', async () => {
    const parcels = [one(1000, [400, 300, 250])]; // 30,000 cm³ count as 6 kg
    const { quotes } = await quote({ originCountry: 'DE', destinationCountry: 'DE', parcels });
    const standard = quotes.find((each) => each.service.code === 'hermes:hermes_standard');
    expect(standard).toMatchObject({ price: { amount: '6.99' }, chargeableWeightGrams: 6000 });
  });

  it('refuses what is too large, however it is turned', async () => {
    const within = (sides: [number, number, number]) =>
      quote({ originCountry: 'CA', destinationCountry: 'US', parcels: [one(200, sides)] });
    expect(prices(await within([50, 380, 270]), 'canadapost')['USA.SP.AIR']).toBeUndefined(); // 1,026 g by volume
    expect(prices(await within([20, 380, 270]), 'canadapost')['USA.SP.AIR']).toBe('7.49');
    expect(reasons(await within([51, 100, 100]), 'canadapost:USA.SP.AIR')).toEqual(['TOO_LARGE']);
  });

  it('sums several parcels, each by its own break', async () => {
    const parcels = [one(2000, undefined, 3), one(12_000)];
    const { quotes } = await quote({ originCountry: 'DE', destinationCountry: 'DE', parcels });
    expect(quotes.find((each) => each.service.code === 'gls:PARCEL')).toMatchObject({
      price: { amount: '22.46', currencyCode: 'EUR' }, // 3 × 4.49 + 8.99
      chargeableWeightGrams: 18_000,
    });
  });

  it('sorts by currency and price, and quotes one currency when asked', async () => {
    const all = await quote({ destinationCountry: 'US', parcels: [one(900)] });
    const keys = all.quotes.map(({ price }) => [price.currencyCode, Number(price.amount)] as const);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys).toEqual(keys.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)));
    const euros = await quote({ destinationCountry: 'US', parcels: [one(900)], currency: 'EUR' });
    expect(new Set(euros.quotes.map((each) => each.price.currencyCode))).toEqual(new Set(['EUR']));
    expect(reasons(euros, 'usps:PRIORITY_MAIL')).toEqual(['CURRENCY_NOT_OFFERED']);
  });

  it('answers every service once, in the same number of statements for one parcel and for a hundred', async () => {
    const statements = () => sqlStatements(logistics.url);
    const cost = async (kinds: number) => {
      const before = await statements();
      const parcels = Array.from({ length: kinds }, (_, index) => one(100 + index * 200));
      const answer = await quote({ originCountry: 'DE', destinationCountry: 'FR', parcels });
      expect(answer.quotes.length + answer.rejected.length).toBe(127);
      return (await statements()) - before;
    };
    const single = await cost(1);
    expect(single).toBe(7); // four for the quotes; services, carriers and cards by id
    expect(await cost(100)).toBe(single);
  });
});
