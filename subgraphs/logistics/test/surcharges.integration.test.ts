import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const HEADER =
  'service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international';
const card = (price: string, more: string[] = []) =>
  [HEADER, `STD,Home,NZ,0.01,2,${price},NZD,true,false`, ...more].join('\n');

let logistics: TestLogistics;
const { importCard, quote } = rateCardGraph(() => logistics);
beforeAll(async () => {
  logistics = await startTestLogistics();
});
afterAll(() => logistics.stop());

describe('surcharges', () => {
  it('are in the price of those that they concern, by name, and stay with the card', async () => {
    const csv = card('7', ['EXP,Home,NZ,0.01,2,20,NZD,true,false', 'STD,Isles,FJ,0.01,2,12,NZD,false,true']);
    const surcharges = [
      { name: 'Fuel', kind: 'PERCENT', value: '12.5' },
      { name: 'Evening', kind: 'PER_PARCEL', value: '3', serviceCodes: ['EXP'] },
      { name: 'Isles', kind: 'PER_KILOGRAM', value: '0.4', countryCodes: ['FJ'], aboveGrams: 500 },
    ];
    const { rateCard } = await importCard({ carrierCode: 'extra', csv, surcharges, activate: true });
    const none = { serviceCodes: [], countryCodes: [], aboveGrams: null, aboveMm: null };
    expect(rateCard!.surcharges).toEqual(surcharges.map((one) => ({ ...none, ...one })));
    const asked = async (destinationCountry: string, weightGrams: number) => {
      const { quotes } = await quote({
        originCountry: 'NZ',
        destinationCountry,
        parcels: [{ weightGrams, quantity: 2 }],
      });
      return quotes
        .filter(({ carrier }) => carrier.code === 'extra')
        .map(({ service, price, freight, surcharges: added }) => [
          ...[service.code, freight.amount, price.amount],
          added.map(({ name, amount }) => `${name} ${amount.amount} ${amount.currencyCode}`).join(', '),
        ]);
    };
    expect(await asked('NZ', 1_000)).toEqual([
      ['extra:STD', '14', '15.75', 'Fuel 1.75 NZD'],
      ['extra:EXP', '40', '51', 'Fuel 5 NZD, Evening 6 NZD'],
    ]);
    expect(await asked('FJ', 1_000)).toEqual([['extra:STD', '24', '27.8', 'Fuel 3 NZD, Isles 0.8 NZD']]);
    expect(await asked('FJ', 500)).toEqual([['extra:STD', '24', '27', 'Fuel 3 NZD']]);
  });

  it.each([
    [
      'a surcharge of a service that the file has not',
      { surcharges: [{ name: 'Fuel', kind: 'PERCENT', value: '5', serviceCodes: ['EXP'] }] },
      'surcharges: "Fuel" names the service "EXP", which the file has not',
    ],
    [
      'a surcharge below 0',
      { surcharges: [{ name: 'Fuel', kind: 'PERCENT', value: '-5' }] },
      'surcharges.0.value: "-5" must be 0 to 999,999.9999',
    ],
    [
      'an amount where prices are in two currencies',
      {
        csv: card('7', ['EXP,Home,NZ,0.01,2,9,AUD,true,false']),
        surcharges: [{ name: 'Peak', kind: 'PER_PARCEL', value: '1' }],
      },
      'surcharges: "Peak" is an amount, and the file has prices in NZD, AUD',
    ],
  ])('refuse %s', async (_what, extra, message) => {
    const answer = await importCard({ carrierCode: 'bad', csv: card('7'), ...extra });
    expect(answer).toMatchObject({ rateCard: null, userErrors: [{ code: 'BAD_USER_INPUT' }] });
    expect(answer.userErrors[0]!.message).toContain(message);
  });
});
