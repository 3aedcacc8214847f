import { parseAmount, sumAmounts } from '@tradegraph/kernel';
import fc from 'fast-check';
import { fits, fromMicros, toMicros } from './exact-amount.js';

const amounts = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n })).map(([negative, n]) => {
  const digits = n.toString().padStart(7, '0');
  return parseAmount(`${negative ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`);
});

describe('exact amounts', () => {
  it.each([
    ['0.1', 100_000n],
    ['-0.000001', -1n],
    ['12', 12_000_000n],
    ['99999999999999.999999', 99_999_999_999_999_999_999n],
  ])('%s is %s millionths', (text, micros) => {
    expect(toMicros(text)).toBe(micros);
    expect(fromMicros(micros)).toBe(text);
  });

  it.each(['', '1e5', '1.1234567', '.5', '1.', '123456789012345', '0x1', '--1'])('refuses %p', (text) => {
    expect(() => toMicros(text)).toThrow(RangeError);
  });

  it('agrees with the decimals of the kernel, for any amounts', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(fromMicros(toMicros(a))).toBe(a);
        expect(fromMicros(toMicros(a) + toMicros(b))).toBe(sumAmounts([a, b]));
      }),
    );
  });

  it('knows what DECIMAL(20,6) holds', () => {
    expect(fits(toMicros('99999999999999.999999'))).toBe(true);
    expect(fits(toMicros('99999999999999.999999') + 1n)).toBe(false);
  });
});
