import type { RuleRowFragment } from '../../__generated__/graphql.js';
import { conditionOf, conditionText, emptyGroup, groupOf, type Leaf } from './rule-condition.js';

type Part = RuleRowFragment['conditionParts'][number];
const group = (parent: number | null, type: Part['type']): Part => ({
  ...{ parent, type, fact: null, operator: null, values: null },
});
const country = (parent: number | null, ...values: string[]): Part => ({
  ...{ parent, type: 'FACT', fact: 'ADDRESS_COUNTRY', operator: 'IN', values },
});
const sent = (...values: string[]) => ({ fact: 'ADDRESS_COUNTRY', operator: 'IN', values });
const words = { leaf: ({ values }: Leaf) => values, not: 'not', always: 'always' };
const textOf = (parts: Part[]) => conditionText(groupOf(parts), words);

it('shows a tree of any depth, and gives back what it showed', () => {
  const parts = [
    ...[group(null, 'ALL'), group(0, 'NOT'), group(1, 'ANY'), country(2, 'GB', 'FR'), country(2, 'DE')],
    ...[country(0, 'IE'), group(0, 'ANY'), country(6, 'US')],
  ];
  expect(conditionOf(groupOf(parts))).toEqual({
    all: [{ not: { any: [sent('GB', 'FR'), sent('DE')] } }, sent('IE'), { any: [sent('US')] }],
  });
  expect(textOf(parts)).toBe('not (GB, FR | DE) & IE & US');
});

it('shows a single comparison, and what does not hold, as a group', () => {
  expect(conditionOf(groupOf([country(null, 'GB')]))).toEqual({ all: [sent('GB')] });
  const not = [group(null, 'NOT'), country(0, 'GB')];
  expect(conditionOf(groupOf(not))).toEqual({ not: { all: [sent('GB')] } });
  expect(textOf(not)).toBe('not (GB)');
  const twice = [group(null, 'NOT'), group(0, 'NOT'), country(1, 'GB')];
  expect(conditionOf(groupOf(twice))).toEqual({ not: { all: [{ not: { all: [sent('GB')] } }] } });
});

it('leaves groups of nothing out, and always holds without any condition', () => {
  const hollow = { ...emptyGroup(), parts: [{ ...emptyGroup(), negated: true }] };
  expect(conditionOf(hollow)).toBeNull();
  expect(conditionOf(groupOf([]))).toBeNull();
  expect(textOf([])).toBe('always');
});
