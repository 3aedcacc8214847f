import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addMoney,
  currencyCodes,
  defineTransitions,
  divideAmount,
  isId,
  minorUnitOf,
  money,
  multiplyAmount,
  newId,
  parseAmount,
  randomPart,
  roundToMinorUnit,
  skuIdOf,
  subtractMoney,
  sumAmounts,
  ulid,
} from './index.js';

describe('money', () => {
  it('sums real prices exactly where floats do not', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(multiplyAmount('2.55', 6)).toBe('15.3');
    expect(addMoney(money('1.10', 'GBP'), money('2.20', 'GBP'))).toEqual({
      amount: '3.3',
      currencyCode: 'GBP',
    });
  });

  it('rounds half even by the currency', () => {
    expect(roundToMinorUnit(money('2.345', 'GBP')).amount).toBe('2.34');
    expect(roundToMinorUnit(money('2.355', 'GBP')).amount).toBe('2.36');
    expect(roundToMinorUnit(money('2.5', 'JPY')).amount).toBe('2');
    expect(roundToMinorUnit(money('1.2345', 'KWD')).amount).toBe('1.234');
  });

  it.each(['', '1e5', 'NaN', '1,5', '0x10', '1.1234567', '123456789012345', ' 1', '--1', '.5'])(
    'refuses %p by name',
    (bad) => expect(() => parseAmount(bad)).toThrow(`"${bad}"`),
  );

  it('refuses to mix currencies and unknown ones', () => {
    expect(() => addMoney(money('1', 'GBP'), money('1', 'EUR'))).toThrow('GBP and EUR');
    expect(() => money('1', 'EURO')).toThrow('"EURO"');
    expect(() => divideAmount('1', '0')).toThrow('Division by zero');
  });

  it('adds and subtracts back to the same amount, for any amounts', () => {
    const amount = fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }).map((n) => {
      const digits = (n < 0n ? -n : n).toString().padStart(7, '0');
      return `${n < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
    });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [x, y] = [money(a, 'EUR'), money(b, 'EUR')];
        return subtractMoney(addMoney(x, y), y).amount === x.amount;
      }),
    );
  });
});

describe('currencies', () => {
  const file = join(process.cwd(), '../shared/data/iso/codes-all.csv');
  const real = existsSync(file) ? it : it.skip;
  real('agree with the ISO 4217 list where it is at hand', () => {
    const rows = readFileSync(file, 'utf8').split('\n').slice(1);
    const listed = new Map<string, string>();
    for (const row of rows) {
      const match = /,([A-Z]{3}),\d+\.?\d*,(\d),\s*$/.exec(row);
      if (match) listed.set(match[1]!, match[2]!);
    }
    const wrong = currencyCodes().filter(
      (code) => listed.has(code) && listed.get(code) !== `${minorUnitOf(code)}`,
    );
    expect(wrong).toEqual([]);
    expect(currencyCodes().filter((code) => listed.has(code)).length).toBeGreaterThan(140);
  });
});

describe('ids', () => {
  it('rise within a process and stay unique', () => {
    const ids = Array.from({ length: 10_000 }, () => ulid());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('follow from the code where the code is the identity, exactly', () => {
    expect(skuIdOf('85123A')).toBe(skuIdOf('85123A'));
    expect(skuIdOf('85123A')).not.toBe(skuIdOf('85123a'));
    expect(isId('sku', skuIdOf('85123A'))).toBe(true);
    expect(isId('ord', newId('ord'))).toBe(true);
    expect(isId('ord', 'ord_81J0000000000000000000000')).toBe(false);
  });
});

describe('transitions', () => {
  it('allows what is listed and nothing else', () => {
    const light = defineTransitions('light', 'RED', { RED: ['GREEN'], GREEN: ['RED'] });
    expect(light.allows('RED', 'GREEN')).toBe(true);
    expect(light.allows('RED', 'RED')).toBe(false);
  });

  it('refuses a table with a state nobody can reach', () => {
    expect(() => defineTransitions<'A' | 'B'>('bad', 'A', { A: [], B: ['A'] })).toThrow('no way from A to B');
  });
});

it('gives no random bytes out twice', () => {
  const parts = Array.from({ length: 2_000 }, (_, index) => randomPart(16 + (index % 3)));
  expect(parts.map(({ length }) => length)).toEqual(parts.map((_, index) => 16 + (index % 3)));
  expect(new Set(parts.map((part) => part.toString('hex').slice(0, 32))).size).toBe(2_000);
  expect(randomPart(10_000)).toHaveLength(10_000);
});
