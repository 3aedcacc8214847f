import type {
  HoldKind,
  RuleActionInput,
  RuleActionType,
  RuleKind,
  RuleRowFragment,
} from '../../__generated__/graphql.js';
import { emptyGroup, groupOf, listed, type Group } from './rule-condition.js';

/** A rule as its form has it. */
export interface RuleForm {
  code: string;
  kind: RuleKind;
  name: string;
  priority: number;
  enabled: boolean;
  /** Null: without a limit. */
  validFrom: Date | null;
  validTo: Date | null;
  condition: Group;
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
  ...{ code: '', kind: 'REVIEW', name: '', priority: 100, enabled: true },
  ...{ validFrom: null, validTo: null, condition: emptyGroup() },
  ...{ action: 'HOLD', reason: '', holdKind: 'RULE', score: '0', services: '' },
  ...{ freightWeight: '1', dayWeight: '0', splitWeight: '5' },
});

export function formOf(rule: RuleRowFragment): RuleForm {
  const { code, kind, name, priority, enabled, action } = rule;
  return {
    ...{ code, kind, name, priority, enabled, condition: groupOf(rule.conditionParts) },
    ...{ validFrom: momentOf(rule.validFrom), validTo: momentOf(rule.validTo) },
    ...{ action: action.type, reason: action.reason ?? '', holdKind: action.holdKind ?? 'RULE' },
    ...{ score: action.score ?? '0', services: (action.carrierServices ?? []).join(', ') },
    ...{ freightWeight: action.weights?.freight ?? '1', dayWeight: action.weights?.transitDay ?? '0' },
    splitWeight: action.weights?.split ?? '5',
  };
}

const momentOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

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
