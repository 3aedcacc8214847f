import { moneyOf, openingStock } from './cli-options.js';

it('reads what a unit cost, exactly as it was typed', () => {
  expect(moneyOf('1.25 GBP')).toEqual({ amount: '1.25', currencyCode: 'GBP' });
  expect(moneyOf('0.000001 JPY')).toEqual({ amount: '0.000001', currencyCode: 'JPY' });
});

it.each(['1.25', '-1 GBP', '1,25 GBP', '1.25 gbp', '1.1234567 GBP', ' 1 GBP'])('refuses "%s"', (text) => {
  expect(() => moneyOf(text)).toThrow('Give an amount and a currency');
});

it('knows how much opening stock is wanted', () => {
  expect(['sold', '60%', 'none', '12'].map(openingStock)).toEqual([
    ...[{ percentOfSold: 100 }, { percentOfSold: 60 }, 0, 12],
  ]);
  expect(() => openingStock('101%')).toThrow('Give "sold"');
  expect(() => openingStock('some')).toThrow('Give "sold"');
});
