import { actionOf, emptyRule } from './rule-form.js';

it('sends of an action what it needs', () => {
  const form = { ...emptyRule(), reason: 'too dear', services: 'a:B, c:D ,' };
  expect(actionOf(form)).toEqual({ type: 'HOLD', reason: 'too dear', holdKind: 'RULE' });
  expect(actionOf({ ...form, action: 'USE' })).toEqual({ type: 'USE', carrierServices: ['a:B', 'c:D'] });
});
