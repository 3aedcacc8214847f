import type { RuleRowFragment } from '../../__generated__/graphql.js';
import { actionOf, conditionOf, emptyRule, flatten } from './rule-form.js';

type Condition = NonNullable<RuleRowFragment['condition']>;
const bare = { fact: null, operator: null, values: null, all: null, any: null, not: null };
const leaf = (value: string) => ({
  ...{ ...bare, fact: 'ADDRESS_COUNTRY' as const, operator: 'IN' as const, values: [value, 'FR'] },
});

it('shows one list of conditions, and gives back what it showed', () => {
  const any: Condition = { ...bare, any: [leaf('GB'), leaf('DE')] };
  const flat = flatten(any)!;
  expect(flat).toMatchObject({ match: 'any', leaves: [{ values: 'GB, FR' }, { values: 'DE, FR' }] });
  expect(conditionOf(flat)).toEqual({
    any: ['GB', 'DE'].map((code) => ({ fact: 'ADDRESS_COUNTRY', operator: 'IN', values: [code, 'FR'] })),
  });
  expect(flatten(leaf('GB'))!.leaves).toHaveLength(1);
  expect(conditionOf(flatten(null)!)).toBeNull();
});

it('does not show a tree as a list', () => {
  expect(flatten({ ...bare, not: leaf('GB') })).toBeNull();
  expect(flatten({ ...bare, all: [{ ...bare, any: [leaf('GB')] }] })).toBeNull();
});

it('sends of an action what it needs', () => {
  const form = { ...emptyRule(), reason: 'too dear', services: 'a:B, c:D ,' };
  expect(actionOf(form)).toEqual({ type: 'HOLD', reason: 'too dear', holdKind: 'RULE' });
  expect(actionOf({ ...form, action: 'USE' })).toEqual({ type: 'USE', carrierServices: ['a:B', 'c:D'] });
});
