import { addedTo, surchargesFor, type ChargedParcel, type Surcharge } from './surcharge.js';

const surcharge = (more: Partial<Surcharge>): Surcharge => ({
  ...{ name: 'Fuel', kind: 'PERCENT', value: '12.5', serviceCodes: [], countryCodes: [] },
  ...{ aboveGrams: null, aboveMm: null, ...more },
});
const charged = (price: string, chargeableGrams: number, more: Partial<ChargedParcel['parcel']> = {}) => ({
  ...{ price, chargeableGrams },
  parcel: {
    ...{ weightGrams: chargeableGrams, lengthMm: null, widthMm: null, heightMm: null, quantity: 1, ...more },
  },
});
const amounts = (parcels: ChargedParcel[], ...surcharges: Surcharge[]) =>
  addedTo(parcels, surcharges).map(({ amount }) => amount);

describe('a surcharge', () => {
  it.each<[string, Partial<Surcharge>, string[]]>([
    ['is a share of the freight of all parcels', {}, ['3.0375']], // 12.5 % of 3 × 7.1 and 3
    ['is an amount for each parcel', { kind: 'PER_PARCEL', value: '0.35' }, ['1.4']],
    ['is an amount for each kilogram that is charged', { kind: 'PER_KILOGRAM', value: '0.2' }, ['0.94']],
    ['is asked for heavy parcels only', { kind: 'PER_PARCEL', value: '5', aboveGrams: 1_000 }, ['15']],
    ['is asked above its limit, not at it', { kind: 'PER_PARCEL', value: '5', aboveGrams: 1_500 }, []],
    ['is asked for long parcels only', { kind: 'PER_PARCEL', value: '9', aboveMm: 1_200 }, ['9']],
  ])('%s', (_what, more, expected) => {
    const three = charged('7.1', 1_500, { quantity: 3 });
    const long = charged('3', 200, { lengthMm: 10, widthMm: 1_201, heightMm: 10 });
    expect(amounts([three, long], surcharge(more))).toEqual(expected);
  });

  it('is on the freight alone, not on another', () => {
    const fixed = surcharge({ name: 'Peak', kind: 'PER_PARCEL', value: '100' });
    expect(addedTo([charged('8', 100)], [fixed, surcharge({})])).toEqual([
      { name: 'Peak', amount: '100' },
      { name: 'Fuel', amount: '1' },
    ]);
  });

  it('is asked by its services and for its countries', () => {
    const named = surcharge({ serviceCodes: ['EXP'], countryCodes: ['JE', 'GG'] });
    expect(surchargesFor([named], 'EXP', 'GG')).toHaveLength(1);
    expect(surchargesFor([named], 'STD', 'GG')).toEqual([]);
    expect(surchargesFor([named], 'EXP', 'GB')).toEqual([]);
    expect(surchargesFor([surcharge({})], 'STD', 'GB')).toHaveLength(1);
  });
});
