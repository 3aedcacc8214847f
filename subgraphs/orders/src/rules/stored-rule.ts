import { z } from 'zod';
import type { Rule, RuleAction } from '../domain/rule.js';
import type { Condition, RuleFact } from '../domain/rule-condition.js';
import { ruleFacts } from '../domain/rule-condition.js';
import type { RuleEntity } from '../entities/rule.entity.js';

const holdKind = z.enum([
  'MANUAL',
  'RULE',
  'PAYMENT_MISSING',
  'UNKNOWN_SKU',
  'ADDRESS',
  'POSSIBLE_DUPLICATE',
]);
const operator = z.enum([
  ...(['EQUALS', 'NOT_EQUALS', 'IN', 'NOT_IN', 'STARTS_WITH'] as const),
  ...(['GREATER_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST'] as const),
]);
const fact = z.enum(Object.keys(ruleFacts) as [RuleFact, ...RuleFact[]]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact, operator, values: z.array(z.string().max(255)).min(1).max(250) }),
  ]),
);

const weight = z.number().min(-1_000_000_000).max(1_000_000_000);
const reason = z.string().trim().min(1).max(255);

export const actionSchema: z.ZodType<RuleAction> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('HOLD'), reason, holdKind }),
  z.object({ type: z.literal('APPROVE') }),
  z.object({ type: z.literal('EXCLUDE'), reason }),
  z.object({ type: z.literal('SCORE'), score: weight }),
  z.object({ type: z.literal('USE'), carrierServices: z.array(z.string().min(1).max(190)).min(1).max(50) }),
  z.object({
    type: z.literal('WEIGH'),
    weights: z.object({ freight: weight, transitDay: weight, split: weight }),
  }),
]);

/** Null for a row without an action: a rule of before actions, which does nothing. */
export function parseStoredRule(row: RuleEntity): Rule | null {
  if (row.action === null) return null;
  const { code, kind, priority, validFrom, validTo } = row;
  return {
    ...{ code, kind, priority, validFrom, validTo },
    condition: row.condition === null ? null : condition.parse(JSON.parse(row.condition)),
    action: actionSchema.parse(JSON.parse(row.action)),
  };
}
