import { daysBefore, isCalendarDay } from './calendar-day.js';
import { crossRate, explainMissing, type EuroRate } from './fx-rate.js';

const rate = (rateDate: string, currencyCode: string, value: string): EuroRate => ({
  rateDate,
  currencyCode,
  rate: value,
});
const rates = [
  rate('2010-12-01', 'GBP', '0.8393'),
  rate('2010-12-01', 'USD', '1.3115'),
  rate('2010-12-02', 'GBP', '0.8458'),
];

describe('crossRate', () => {
  it.each([
    ['EUR', 'GBP', '0.8458', '2010-12-02'],
    ['GBP', 'EUR', '1.182312603452', '2010-12-02'], // 1 / 0.8458
    ['USD', 'GBP', '0.639954250858', '2010-12-01'], // 0.8393 / 1.3115, the last day that has both
    ['GBP', 'GBP', '1', '2010-12-02'],
    ['EUR', 'EUR', '1', '2010-12-03'],
  ])('%s to %s', (base, quote, expected, rateDate) => {
    const found = crossRate(base, quote, '2010-12-03', rates)!;
    expect(found.rateDate).toBe(rateDate);
    expect(found.rate).toBe(expected);
  });

  it('is null when no day has both', () => {
    expect(crossRate('USD', 'JPY', '2010-12-03', rates)).toBeNull();
    expect(crossRate('USD', 'GBP', '2010-12-03', [rates[1]!, rates[2]!])).toBeNull();
  });

  it('gives back what it took, but for the last digit', () => {
    const there = crossRate('USD', 'GBP', '2010-12-01', rates)!.rate;
    const back = crossRate('GBP', 'USD', '2010-12-01', rates)!.rate;
    expect(Math.abs(Number(there) * Number(back) - 1)).toBeLessThan(1e-11);
  });
});

describe('explainMissing', () => {
  const known = [
    { currencyCode: 'EEK', first: '1999-01-04', last: '2010-12-31' },
    { currencyCode: 'USD', first: '1999-01-04', last: '2026-04-13' },
  ];
  it.each([
    ['XXX', 'USD', '2010-12-01', 'UNKNOWN_CURRENCY', '"XXX"'],
    ['eek', 'usd', '2010-12-01', 'UNKNOWN_CURRENCY', '"eek" and "usd"'],
    ['EEK', 'USD', '1998-12-31', 'NOT_FOUND', 'The first known rate of EEK is of 1999-01-04'],
    ['EEK', 'USD', '2015-01-05', 'NOT_FOUND', 'the last known rate of EEK is of 2010-12-31'],
    ['EEK', 'USD', '2005-01-05', 'NOT_FOUND', 'There is no rate of EEK and USD for 2005-01-05'],
  ])('%s to %s on %s', (base, quote, date, code, message) => {
    const days = known.filter(({ currencyCode }) => [base, quote].includes(currencyCode));
    const missing = explainMissing(base, quote, date, days);
    expect(missing.code).toBe(code);
    expect(missing.message).toContain(message);
  });
});

describe('calendar days', () => {
  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '20230101', '', '2023-01-01T00:00:00Z'])(
    'refuses %p',
    (text) => expect(isCalendarDay(text)).toBe(false),
  );

  it('counts back over months and leap days', () => {
    expect(isCalendarDay('2024-02-29')).toBe(true);
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2024-01-03', 7)).toBe('2023-12-27');
  });
});
