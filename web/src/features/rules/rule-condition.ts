import type {
  RuleConditionInput,
  RuleFact,
  RuleOperator,
  RuleRowFragment,
} from '../../__generated__/graphql.js';

export interface Leaf {
  type: 'FACT';
  fact: RuleFact;
  operator: RuleOperator;
  /** Divided by commas. */
  values: string;
}

/** Conditions of which all or any hold, or, negated, do not. */
export interface Group {
  type: 'GROUP';
  match: 'all' | 'any';
  negated: boolean;
  parts: (Leaf | Group)[];
}

type Part = RuleRowFragment['conditionParts'][number];

export const emptyGroup = (): Group => ({ type: 'GROUP', match: 'all', negated: false, parts: [] });
export const newLeaf = (): Leaf => ({
  ...{ type: 'FACT', fact: 'ORDER_TOTAL', operator: 'GREATER_THAN', values: '' },
});

/** The outermost group of a rule's condition; empty for one that always holds. */
export function groupOf(parts: readonly Part[]): Group {
  if (parts.length === 0) return emptyGroup();
  const root = treeOf(parts, 0);
  return root.type === 'GROUP' ? root : { ...emptyGroup(), parts: [root] };
}

function treeOf(parts: readonly Part[], index: number): Leaf | Group {
  const { type, fact, operator, values } = parts[index]!;
  if (type === 'FACT') return { type, fact: fact!, operator: operator!, values: (values ?? []).join(', ') };
  const inside = parts.flatMap((part, at) => (part.parent === index ? [treeOf(parts, at)] : []));
  if (type !== 'NOT') return { ...emptyGroup(), match: type === 'ALL' ? 'all' : 'any', parts: inside };
  const [only] = inside;
  return only?.type === 'GROUP' && !only.negated
    ? { ...only, negated: true }
    : { ...emptyGroup(), negated: true, parts: inside };
}

/** As the graph takes it; groups of nothing are left out. Null: always. */
export function conditionOf(group: Group): RuleConditionInput | null {
  const parts = group.parts.flatMap((part) =>
    part.type === 'FACT' ? comparison(part) : (conditionOf(part) ?? []),
  );
  if (parts.length === 0) return null;
  const inner = { [group.match]: parts };
  return group.negated ? { not: inner } : inner;
}

const comparison = ({ fact, operator, values }: Leaf): RuleConditionInput => ({
  ...{ fact, operator, values: listed(values) },
});

export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export interface Words {
  leaf: (leaf: Leaf) => string;
  not: string;
  always: string;
}

/** The condition in one line: & between all, | between any, brackets round what stands inside. */
export function conditionText(group: Group, words: Words, outermost = true): string {
  if (group.parts.length === 0) return words.always;
  const parts = group.parts.map((part) =>
    part.type === 'FACT' ? words.leaf(part) : conditionText(part, words, false),
  );
  const text = parts.join(group.match === 'all' ? ' & ' : ' | ');
  const bare = !group.negated && (outermost || parts.length === 1);
  return `${group.negated ? `${words.not} ` : ''}${bare ? text : `(${text})`}`;
}
