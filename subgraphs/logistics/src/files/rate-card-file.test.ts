import { originsOf } from '../domain/rate-card.js';
import { RateCardFileError, readRateCardFile } from './rate-card-file.js';

const HEADER =
  'service_code,service_name,zone_label,country_codes,min_weight,max_weight,max_length,rate,currency,transit_days,domicile,international';
const METRIC = { weight: 'KG', dimension: 'CM' } as const;
const file = (...lines: string[]) => readRateCardFile([HEADER, ...lines].join('\n'), METRIC);
const GOOD = 'A,Service A,Home,DE,0.01,2,120,4.5,EUR,2-3,true,false';

describe('readRateCardFile', () => {
  it('reads by header, whatever the order of the columns', () => {
    const text = 'Currency,max_weight,min_weight,zone_label,service_code\r\nJPY,10,1,"Zone ""1""",S\r\n';
    const { rows, problems } = readRateCardFile(`\uFEFF${text}`, { weight: 'OZ', dimension: 'IN' });
    expect(rows).toEqual([
      {
        line: 2,
        serviceCode: 'S',
        serviceName: 'S',
        carrierServiceCode: null,
        features: [],
        zone: 'Zone "1"',
        countryCodes: [],
        domestic: true,
        international: true,
        weightFromGrams: '28.349523125',
        weightToGrams: '283.49523125',
        maxLengthMm: null,
        maxWidthMm: null,
        maxHeightMm: null,
        price: null,
        currencyCode: 'JPY',
        transitDaysMin: null,
        transitDaysMax: null,
      },
    ]);
    expect(problems).toEqual([
      { line: 2, code: 'NO_PRICE', reason: expect.stringContaining('never quoted') as string },
    ]);
  });

  it('lets a unit column go before the unit of the file, line by line', () => {
    const text =
      'service_code,zone_label,min_weight,max_weight,currency,rate,weight_unit\nS,Z,1,2,EUR,1,LB\nS,Z,2,3,EUR,1,';
    expect(readRateCardFile(text, METRIC).rows.map((row) => row.weightToGrams)).toEqual([
      '907.18474',
      '3000',
    ]);
  });

  it.each([
    ['A,A,Home,DE,0.01,,120,4.5,EUR,,true,false', 'max_weight: is empty'],
    ['A,A,Home,DE,2,2,120,4.5,EUR,,true,false', 'max_weight: "2" is not above min_weight "2"'],
    ['A,A,Home,DE,0.01,2001,120,4.5,EUR,,true,false', 'max_weight: "2001" is more than 2000000 g'],
    ['A,A,Home,DE,0.01,two,120,4.5,EUR,,true,false', 'max_weight: "two" is not a decimal number'],
    ['A,A,Home,DE,-1,2,120,4.5,EUR,,true,false', 'min_weight: "-1" is not a decimal number of 0 or more'],
    ['A,A,Home,DE,0.01,2,0,4.5,EUR,,true,false', 'max_length: "0" is no size of a parcel'],
    ['A,A,Home,DE,0.01,2,120,-4,EUR,,true,false', 'rate: "-4" is not a decimal number'],
    ['A,A,Home,DE,0.01,2,120,4.5,EURO,,true,false', 'currency: "EURO" is not an ISO 4217 code'],
    ['A,A,Home,DE,0.01,2,120,4.5,EUR,soon,true,false', 'transit_days: "soon"'],
    ['A,A,Home,DE,0.01,2,120,4.5,EUR,5-2,true,false', 'transit_days: "5-2"'],
    ['A,A,Home,DE,0.01,2,120,4.5,EUR,1,maybe,false', 'domicile: "maybe" is neither true nor false'],
    ['A,A,Home,"DE,UK",0.01,2,120,4.5,EUR,1,true,false', 'country_codes: "UK" is not an ISO 3166-1'],
    [',A,Home,DE,0.01,2,120,4.5,EUR,1,true,false', 'service_code: is empty'],
    [`${'A'.repeat(65)},A,Home,DE,0.01,2,120,4.5,EUR,1,true,false`, 'service_code: has more than 64'],
    ['A,A,Home,DE,0.01,2', 'the line has 6 cells, the header 12'],
  ])('refuses only the line %s', (line, reason) => {
    const { rows, problems } = file(GOOD, line, GOOD);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
    expect(problems).toEqual([
      { line: 3, code: 'ROW_REFUSED', reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('keeps a line with the price 0, as one that is never quoted', () => {
    const { rows, problems } = file(GOOD, GOOD.replace('4.5', '0.0'));
    expect(rows.map((row) => row.price)).toEqual(['4.5', null]);
    expect(problems).toMatchObject([{ line: 3, code: 'NO_PRICE' }]);
  });

  it.each([
    ['', 'the header has no column service_code'],
    ['service_code,zone_label\nA,B', 'the header has no column min_weight, max_weight, currency'],
    [HEADER, 'no line after the header'],
    [`${HEADER},rate\n${GOOD},1`, 'the column rate comes twice'],
    [`${HEADER}\nA,"A,Home`, 'the file is not CSV'],
    [`${HEADER}\nA`, 'no line could be read; line 2: the line has 1 cells'],
    [`${HEADER}\n${`${GOOD}\n`.repeat(10_001)}`, 'the file has 10001 lines; at most 10000'],
  ])('refuses the file %#', (text, message) => {
    expect(() => readRateCardFile(text, METRIC)).toThrow(RateCardFileError);
    expect(() => readRateCardFile(text, METRIC)).toThrow(message);
  });
});

describe('originsOf', () => {
  it('is where a carrier delivers domestically, or anywhere when it does so in every country', () => {
    const abroad = GOOD.replace('DE', '"AT,FR"').replace('true,false', 'false,true');
    expect(originsOf(file(GOOD, abroad).rows)).toEqual(['DE']);
    expect(originsOf(file(GOOD, GOOD.replace('DE', '')).rows)).toEqual([]);
  });
});
