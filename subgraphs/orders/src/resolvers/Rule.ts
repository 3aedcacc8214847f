import type {
  MatchedRuleResolvers,
  RuleActionResolvers,
  RuleConditionResolvers,
  RuleResolvers,
} from '../__generated__/resolvers.js';
import type { RuleAction as Action } from '../domain/rule.js';
import { partsOf, type Condition } from '../domain/rule-condition.js';

/** A rule of before actions was never asked; this is the closest to what it did. */
const NOTHING: Action = { type: 'APPROVE' };

const treeOf = (stored: string | null) => (stored === null ? null : (JSON.parse(stored) as Condition));

export const Rule: RuleResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ruleById.load(id),
  condition: ({ condition }) => treeOf(condition),
  conditionParts: ({ condition }) => partsOf(treeOf(condition)),
  action: ({ action }) => (action === null ? NOTHING : (JSON.parse(action) as Action)),
};

export const RuleCondition: RuleConditionResolvers = {
  all: (condition) => ('all' in condition ? condition.all : null),
  any: (condition) => ('any' in condition ? condition.any : null),
  not: (condition) => ('not' in condition ? condition.not : null),
  fact: (condition) => ('fact' in condition ? condition.fact : null),
  operator: (condition) => ('fact' in condition ? condition.operator : null),
  values: (condition) => ('fact' in condition ? condition.values : null),
};

export const RuleAction: RuleActionResolvers = {
  reason: (action) => ('reason' in action ? action.reason : null),
  holdKind: (action) => ('holdKind' in action ? action.holdKind : null),
  score: (action) => ('score' in action ? String(action.score) : null),
  carrierServices: (action) => ('carrierServices' in action ? action.carrierServices : null),
  weights: (action) => {
    if (!('weights' in action)) return null;
    const { freight, transitDay, split } = action.weights;
    return { freight: String(freight), transitDay: String(transitDay), split: String(split) };
  },
};

export const MatchedRule: MatchedRuleResolvers = {
  action: ({ action }) => action.type,
};
