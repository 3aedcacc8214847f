import {
  formatAgo,
  formatAmount,
  formatCompact,
  formatCount,
  formatDelta,
  formatRange,
  formatSize,
  formatTime,
  formatWeight,
  isRounded,
  minorDigits,
} from './format.js';

describe('amounts', () => {
  it.each([
    ['1234.5', 'GBP', 'en', '1,234.50'],
    ['4064726.591', 'GBP', 'en', '4,064,726.59'],
    ['12345678901234.123456', 'EUR', 'en', '12,345,678,901,234.12'],
    ['99999999999999.99', 'EUR', 'zh', '99,999,999,999,999.99'],
    ['0.125', 'EUR', 'en', '0.12'],
    ['0.135', 'EUR', 'en', '0.14'],
    ['-3.005', 'EUR', 'en', '-3.00'],
    ['1500.5', 'JPY', 'en', '1,500'],
    ['1.0005', 'KWD', 'en', '1.000'],
    ['7', 'XQX', 'en', '7.00'],
  ])('%s %s in %s is %s', (amount, currency, locale, text) => {
    expect(formatAmount(amount, currency, locale)).toBe(text);
  });

  it('knows when digits are hidden', () => {
    expect(isRounded('4064726.591', 'GBP')).toBe(true);
    expect(isRounded('4064726.590000', 'GBP')).toBe(false);
    expect(isRounded('12', 'JPY')).toBe(false);
    expect(isRounded('12.5', 'JPY')).toBe(true);
  });

  it('knows minor digits, and two for a currency that nobody knows', () => {
    expect(['EUR', 'JPY', 'KWD', 'nonsense'].map(minorDigits)).toEqual([2, 0, 3, 2]);
  });
});

describe('counts', () => {
  it('groups, signs and shortens', () => {
    expect(formatCount(203954, 'en')).toBe('203,954');
    expect(formatCount(null, 'en')).toBe('–');
    expect([3, -2, 0].map((value) => formatDelta(value, 'en'))).toEqual(['+3', '−2', '0']);
    expect(formatCompact(1_234_567, 'en')).toBe('1.2M');
    expect(formatCompact(1_234_567, 'zh')).toBe('123.5万');
  });
});

describe('times', () => {
  it('are in the reader’s zone', () => {
    const local = new Date(2026, 2, 1, 9, 5, 7);
    expect(formatTime(local.toISOString())).toBe('2026-03-01 09:05:07');
    expect(formatTime(null)).toBe('–');
    expect(formatTime('nonsense')).toBe('–');
  });

  it.each([
    [5, 'en', 'now'],
    [59, 'zh', '现在'],
    [60, 'en', '1 minute ago'],
    [3 * 3600 + 5, 'zh', '3小时前'],
    [2 * 86400, 'en', '2 days ago'],
    [-30, 'en', 'now'],
  ])('%d s before, in %s: %s', (seconds, locale, text) => {
    const now = Date.parse('2026-03-01T12:00:00Z');
    expect(formatAgo(new Date(now - seconds * 1000).toISOString(), locale, now)).toBe(text);
  });
});

describe('measures', () => {
  it('reads weights, sizes and ranges', () => {
    expect(formatWeight(850, 'en')).toBe('850 g');
    expect(formatWeight('2345.000', 'en')).toBe('2.35 kg');
    expect(formatWeight(null, 'en')).toBe('–');
    expect(formatSize({ lengthMm: 300, widthMm: 205, heightMm: 100 }, 'en')).toBe('30 × 20.5 × 10 cm');
    expect(formatSize({ lengthMm: 300, widthMm: null, heightMm: 100 }, 'en')).toBe('–');
    expect([formatRange(2, 5), formatRange(3, 3), formatRange(null, 4), formatRange(null, null)]).toEqual([
      '2–5',
      '3',
      '4',
      '–',
    ]);
  });
});
