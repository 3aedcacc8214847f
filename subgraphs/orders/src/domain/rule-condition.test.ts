import { holds, partsOf, type Condition, type Facts } from './rule-condition.js';
import { review, type Rule } from './rule.js';

const facts: Facts = {
  ...{ ORDER_TOTAL: 100, ADDRESS_COUNTRY: 'GB', ADDRESS_COMPLETE: false },
  LINE_SKU_CODE: ['A1', 'B2'],
};
const fact = (name: string, operator: string, ...values: string[]) =>
  ({ fact: name, operator, values }) as Condition;

describe('a condition', () => {
  it.each<[Condition | null, boolean]>([
    [null, true],
    [fact('ORDER_TOTAL', 'AT_LEAST', '100'), true],
    [fact('ORDER_TOTAL', 'GREATER_THAN', '100'), false],
    [fact('ORDER_TOTAL', 'LESS_THAN', '100.01'), true],
    [fact('ORDER_TOTAL', 'AT_MOST', '99.99'), false],
    [fact('ORDER_TOTAL', 'EQUALS', '100.0'), true],
    [fact('ADDRESS_COUNTRY', 'IN', 'FR', 'GB'), true],
    [fact('ADDRESS_COUNTRY', 'NOT_IN', 'FR', 'GB'), false],
    [fact('ADDRESS_COUNTRY', 'NOT_EQUALS', 'FR'), true],
    [fact('ADDRESS_COMPLETE', 'EQUALS', 'false'), true],
    [fact('LINE_SKU_CODE', 'IN', 'B2'), true],
    [fact('LINE_SKU_CODE', 'NOT_IN', 'B2'), false],
    [fact('LINE_SKU_CODE', 'STARTS_WITH', 'A'), true],
    [fact('QUOTE_PRICE', 'LESS_THAN', '5'), false], // not known
    [{ not: fact('ORDER_TOTAL', 'EQUALS', '100') }, false],
    [{ all: [fact('ORDER_TOTAL', 'EQUALS', '100'), fact('ADDRESS_COUNTRY', 'EQUALS', 'FR')] }, false],
    [{ any: [fact('ORDER_TOTAL', 'EQUALS', '1'), fact('ADDRESS_COUNTRY', 'EQUALS', 'GB')] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });
});

it('is a list of parts too, each after the group that it stands in', () => {
  const [gb, dear] = [fact('ADDRESS_COUNTRY', 'EQUALS', 'GB'), fact('ORDER_TOTAL', 'AT_LEAST', '5')];
  expect(partsOf({ all: [{ not: { any: [gb, dear] } }, dear] })).toEqual([
    { parent: null, type: 'ALL' },
    { parent: 0, type: 'NOT' },
    { parent: 1, type: 'ANY' },
    { parent: 2, type: 'FACT', ...gb },
    { parent: 2, type: 'FACT', ...dear },
    { parent: 0, type: 'FACT', ...dear },
  ]);
  expect(partsOf(gb)).toEqual([{ parent: null, type: 'FACT', ...gb }]);
  expect(partsOf(null)).toEqual([]);
});

describe('a review', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const rule = (code: string, action: Rule['action'], more: Partial<Rule> = {}): Rule => ({
    ...{
      code,
      kind: 'REVIEW',
      priority: 1,
      validFrom: null,
      validTo: null,
      condition: null,
      action,
      ...more,
    },
  });
  const hold = (reason: string): Rule['action'] => ({ type: 'HOLD', reason, holdKind: 'RULE' });
  const reasons = (...rules: Rule[]) =>
    review({ version: 1, rules }, facts, now).holds.map((one) => one.reason);

  it('approves without a rule, and gives every reason otherwise', () => {
    expect(reasons()).toEqual([]);
    expect(reasons(rule('a', hold('one')), rule('b', hold('two')))).toEqual(['one', 'two']);
  });

  it('asks no rule after one that approves, and forgets the reasons before it', () => {
    expect(reasons(rule('a', hold('one')), rule('b', { type: 'APPROVE' }), rule('c', hold('two')))).toEqual(
      [],
    );
  });

  it('asks a rule only while it is valid', () => {
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    expect(reasons(rule('a', hold('past'), { validTo: day('2026-06-01') }))).toEqual([]);
    expect(reasons(rule('a', hold('future'), { validFrom: day('2026-06-02') }))).toEqual([]);
    expect(reasons(rule('a', hold('now'), { validFrom: day('2026-06-01') }))).toEqual(['now']);
  });
});
