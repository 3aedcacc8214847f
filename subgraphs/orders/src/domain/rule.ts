import type { HoldKind } from './order-event.js';
import { holds, type Condition, type Facts } from './rule-condition.js';

export interface ScoreWeights {
  freight: number;
  transitDay: number;
  split: number;
}

export type RuleAction =
  | { type: 'HOLD'; reason: string; holdKind: HoldKind }
  | { type: 'APPROVE' }
  | { type: 'EXCLUDE'; reason: string }
  | { type: 'SCORE'; score: number }
  | { type: 'USE'; carrierServices: string[] }
  | { type: 'WEIGH'; weights: ScoreWeights };

export interface Rule {
  code: string;
  kind: 'REVIEW' | 'WAREHOUSE' | 'CARRIER';
  priority: number;
  validFrom: Date | null;
  validTo: Date | null;
  condition: Condition | null;
  action: RuleAction;
}

/** The rules in force, and the version that all of them together have. */
export interface RuleSet {
  version: number;
  rules: readonly Rule[];
}

const standardWeights: ScoreWeights = { freight: 1, transitDay: 0.5, split: 5 };

/** Those of one kind that hold now, in the order in which they are asked. */
export function matching(rules: RuleSet, kind: Rule['kind'], facts: Facts, now: Date): Rule[] {
  return rules.rules.filter(
    (rule) =>
      rule.kind === kind &&
      (rule.validFrom === null || rule.validFrom <= now) &&
      (rule.validTo === null || rule.validTo > now) &&
      holds(rule.condition, facts),
  );
}

/** What the first rule that weighs says, for what is known of the order and the warehouse. */
export function weightsFor(rules: RuleSet, facts: Facts, now: Date): ScoreWeights {
  const weigh = matching(rules, 'WAREHOUSE', facts, now).find(({ action }) => action.type === 'WEIGH');
  return weigh?.action.type === 'WEIGH' ? weigh.action.weights : standardWeights;
}

export interface ReviewHold {
  ruleCode: string;
  reason: string;
  kind: HoldKind;
}

export interface Review {
  matched: Rule[];
  /** Empty: the order is approved. */
  holds: ReviewHold[];
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Every reason to hold an order, up to the first rule that approves it. A rule whose hold a person has let go does
 * not hold the order again: it would undo each release at once. `waived`: the codes of those rules.
 */
export function review(rules: RuleSet, facts: Facts, now: Date, waived: ReadonlySet<string> = NONE): Review {
  const asked = matching(rules, 'REVIEW', facts, now);
  const approval = asked.findIndex(({ action }) => action.type === 'APPROVE');
  const matched = approval === -1 ? asked : asked.slice(0, approval + 1);
  const found = matched.flatMap(({ code: ruleCode, action }): ReviewHold[] =>
    action.type === 'HOLD' && !waived.has(ruleCode)
      ? [{ ruleCode, reason: action.reason, kind: action.holdKind }]
      : [],
  );
  return { matched, holds: approval === -1 ? found : [] };
}
