import { badInput, parseInput } from '@tradegraph/subgraph-kit';
import type { RuleActionInput, RuleConditionInput, RuleKind } from '../__generated__/resolvers.js';
import type { RuleAction } from '../domain/rule.js';
import { ruleFacts, type Condition, type RuleFact } from '../domain/rule-condition.js';
import { actionSchema } from './stored-rule.js';

const MAX_DEPTH = 8;
const MAX_CONDITIONS = 100;

/** The tree of an input, checked. Refuses with the path of what is wrong. */
export function conditionOf(input: RuleConditionInput | null | undefined, kind: RuleKind): Condition | null {
  if (input == null) return null;
  const count = { conditions: 0 };
  return toCondition(input, { kind, path: ['condition'], depth: 1, count });
}

interface Place {
  kind: RuleKind;
  path: string[];
  depth: number;
  count: { conditions: number };
}

function toCondition(input: RuleConditionInput, place: Place): Condition {
  const { path, depth, count } = place;
  if (depth > MAX_DEPTH) throw badInput(`${path.join('.')}: is more than ${MAX_DEPTH} levels deep`, path);
  if (++count.conditions > MAX_CONDITIONS)
    throw badInput(`condition: has more than ${MAX_CONDITIONS} conditions`, ['condition']);
  const below = (name: string): Place => ({ ...place, path: [...path, name], depth: depth + 1 });
  const parts = [input.all, input.any, input.not, input.fact].filter((part) => part != null);
  if (parts.length !== 1)
    throw badInput(`${path.join('.')}: set exactly one of all, any, not and fact`, path);
  if (input.all?.length === 0 || input.any?.length === 0)
    throw badInput(`${path.join('.')}: a group needs at least one condition`, path);
  if (input.all) return { all: input.all.map((part, index) => toCondition(part, below(`all.${index}`))) };
  if (input.any) return { any: input.any.map((part, index) => toCondition(part, below(`any.${index}`))) };
  if (input.not) return { not: toCondition(input.not, below('not')) };
  return comparison(input, place);
}

const NUMBER_OPERATORS = ['GREATER_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST'];
const LIST_OPERATORS = ['IN', 'NOT_IN'];

function comparison(input: RuleConditionInput, { kind, path }: Place): Condition {
  const fact = input.fact as RuleFact;
  const { operator, values } = input;
  const refuse = (message: string) => badInput(`${path.join('.')}: ${fact} ${message}`, path);
  if (!isKnownTo(fact, kind)) throw refuse(`is not known to a ${kind} rule`);
  if (operator == null) throw refuse('needs an operator');
  if (!values || values.length === 0 || values.length > 250) throw refuse('needs 1 to 250 values');
  if (!LIST_OPERATORS.includes(operator) && values.length > 1)
    throw refuse(`${operator} needs exactly one value`);
  const type = ruleFacts[fact];
  if (NUMBER_OPERATORS.includes(operator) && type !== 'number')
    throw refuse(`can't be compared by ${operator}`);
  if (operator === 'STARTS_WITH' && type !== 'text' && type !== 'texts') throw refuse('is not text');
  if (type === 'number' && !values.every((value) => /^-?\d{1,14}(\.\d{1,6})?$/.test(value)))
    throw refuse('needs a decimal number');
  if (type === 'truth' && !values.every((value) => value === 'true' || value === 'false'))
    throw refuse('needs true or false');
  return { fact, operator, values: [...values] };
}

function isKnownTo(fact: RuleFact, kind: RuleKind): boolean {
  if (/^(CARRIER|QUOTE)_/.test(fact)) return kind === 'CARRIER';
  return !/^(WAREHOUSE|STOCK)_/.test(fact) || kind !== 'REVIEW';
}

const ACTIONS: Record<RuleKind, readonly string[]> = {
  REVIEW: ['HOLD', 'APPROVE'],
  WAREHOUSE: ['EXCLUDE', 'SCORE', 'WEIGH'],
  CARRIER: ['EXCLUDE', 'SCORE', 'USE'],
};

/** What a rule does, checked against what its kind may do. */
export function actionOf(input: RuleActionInput, kind: RuleKind): RuleAction {
  if (!ACTIONS[kind].includes(input.type))
    throw badInput(`action.type: a ${kind} rule may do ${ACTIONS[kind].join(', ')}`, ['action', 'type']);
  const { weights } = input;
  const given = {
    ...{ type: input.type, reason: input.reason ?? undefined, holdKind: input.holdKind ?? 'RULE' },
    score: input.score == null ? undefined : Number(input.score),
    carrierServices: input.carrierServices ?? undefined,
    weights: weights && {
      freight: Number(weights.freight),
      transitDay: Number(weights.transitDay),
      split: Number(weights.split),
    },
  };
  return parseInput(actionSchema, given);
}
