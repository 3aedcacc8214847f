import type {
  HoldKind,
  RuleActionInput,
  RuleActionType,
  RuleConditionInput,
  RuleFact,
  RuleKind,
  RuleOperator,
  RuleRowFragment,
} from '../../__generated__/graphql.js';

export interface Leaf {
  fact: RuleFact;
  operator: RuleOperator;
  /** Divided by commas. */
  values: string;
}

/** A rule as its form has it: conditions in one list, all or any of which must hold. */
export interface RuleForm {
  code: string;
  kind: RuleKind;
  name: string;
  priority: number;
  enabled: boolean;
  match: 'all' | 'any';
  leaves: Leaf[];
  action: RuleActionType;
  reason: string;
  holdKind: HoldKind;
  score: string;
  services: string;
  freightWeight: string;
  dayWeight: string;
  splitWeight: string;
}

export const actionsOfKind: Record<RuleKind, readonly RuleActionType[]> = {
  REVIEW: ['HOLD', 'APPROVE'],
  WAREHOUSE: ['EXCLUDE', 'SCORE', 'WEIGH'],
  CARRIER: ['USE', 'EXCLUDE', 'SCORE'],
};

export const emptyRule = (): RuleForm => ({
  ...{ code: '', kind: 'REVIEW', name: '', priority: 100, enabled: true, match: 'all', leaves: [] },
  ...{ action: 'HOLD', reason: '', holdKind: 'RULE', score: '0', services: '' },
  ...{ freightWeight: '1', dayWeight: '0', splitWeight: '5' },
});

type Condition = NonNullable<RuleRowFragment['condition']>;
type Part = NonNullable<Condition['all']>[number] | Condition;

const isLeaf = (part: Part): boolean => !!part.fact && !part.all && !part.any && !('not' in part && part.not);
const leafOf = ({ fact, operator, values }: Part): Leaf => ({
  fact: fact!,
  operator: operator!,
  values: (values ?? []).join(', '),
});

/** The leaves of a condition that is one list of them; null for a tree that a list can't show. */
export function flatten(condition: Condition | null): Pick<RuleForm, 'match' | 'leaves'> | null {
  if (!condition) return { match: 'all', leaves: [] };
  if (isLeaf(condition)) return { match: 'all', leaves: [leafOf(condition)] };
  const parts = condition.all ?? condition.any;
  if (!parts?.every(isLeaf)) return null;
  return { match: condition.all ? 'all' : 'any', leaves: parts.map(leafOf) };
}

export function formOf(rule: RuleRowFragment): RuleForm {
  const { code, kind, name, priority, enabled, action } = rule;
  return {
    ...{ code, kind, name, priority, enabled, ...(flatten(rule.condition) ?? { match: 'all', leaves: [] }) },
    ...{ action: action.type, reason: action.reason ?? '', holdKind: action.holdKind ?? 'RULE' },
    ...{ score: action.score ?? '0', services: (action.carrierServices ?? []).join(', ') },
    ...{ freightWeight: action.weights?.freight ?? '1', dayWeight: action.weights?.transitDay ?? '0' },
    splitWeight: action.weights?.split ?? '5',
  };
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export function conditionOf({
  match,
  leaves,
}: Pick<RuleForm, 'match' | 'leaves'>): RuleConditionInput | null {
  if (leaves.length === 0) return null;
  return {
    [match]: leaves.map(({ fact, operator, values }) => ({ fact, operator, values: listed(values) })),
  };
}

export function actionOf(form: RuleForm): RuleActionInput {
  const type = form.action;
  switch (type) {
    case 'HOLD':
      return { type, reason: form.reason, holdKind: form.holdKind };
    case 'EXCLUDE':
      return { type, reason: form.reason };
    case 'SCORE':
      return { type, score: form.score };
    case 'USE':
      return { type, carrierServices: listed(form.services) };
    case 'WEIGH':
      return {
        type,
        weights: { freight: form.freightWeight, transitDay: form.dayWeight, split: form.splitWeight },
      };
    case 'APPROVE':
      return { type };
  }
}
