import { Kind, type DirectiveNode, type SelectionNode } from 'graphql';
import { product, type Expression } from './expression.js';

/** 1 when `@skip` and `@include` let a selection through, 0 when not; of the variables where they decide. */
export function included({ directives }: SelectionNode): Expression {
  let share: Expression = 1;
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name === 'include') share = product(share, condition(directive, 1));
    if (name === 'skip') share = product(share, condition(directive, 0));
  }
  return share;
}

/** 1 when the directive's `if` is `wanted` (1 true, 0 false). */
function condition({ arguments: given }: DirectiveNode, wanted: 0 | 1): Expression {
  const value = given?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return Number(value.value) === wanted ? 1 : 0;
  if (value?.kind !== Kind.VARIABLE) return 1;
  const name = value.name.value;
  return ({ variables }) => (Number(variables[name] === true) === wanted ? 1 : 0);
}
