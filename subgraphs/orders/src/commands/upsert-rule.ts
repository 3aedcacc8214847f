import { nameBasedId } from '@tradegraph/kernel';
import {
  badInput,
  code,
  parseInput,
  runCommand,
  text,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { UpsertRuleInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertMayRule } from '../domain/own-channel.js';
import { RuleEntity } from '../entities/rule.entity.js';
import { actionOf, conditionOf } from '../rules/rule-input.js';
import { recordChanges, type OrdersNewEvent } from './record-changes.js';

const schema = z.object({
  code: code(),
  name: text(255).refine((name) => name.trim() !== '', 'must not be empty'),
});

/** Creates or changes a rule; all rules together get a new version. Answers the rule's id. */
export function upsertRule(context: Context, input: UpsertRuleInput): Promise<CommandOutcome<string>> {
  const { idempotencyKey, expectedVersion } = input;
  assertMayRule(context.viewer);
  return runCommand(context, { operation: 'upsertRule', idempotencyKey, input }, async (tx) => {
    parseInput(schema, input);
    const condition = conditionOf(input.condition, input.kind);
    const action = actionOf(input.action, input.kind);
    const ruleVersion = await nextVersion(tx); // its lock keeps two changes of rules apart
    const stored = await tx.findOneBy(RuleEntity, { code: input.code });
    if (expectedVersion != null && expectedVersion !== (stored?.version ?? 0))
      throw versionConflict('Rule', input.code, expectedVersion);
    if (stored && stored.kind !== input.kind)
      throw badInput(`kind: "${input.code}" is a ${stored.kind} rule; that can't be changed`, ['kind']);
    const rule = Object.assign(new RuleEntity(), {
      id: stored?.id ?? nameBasedId('rul', input.code),
      ...{ code: input.code, kind: input.kind, name: input.name, priority: input.priority },
      ...{ enabled: input.enabled, validFrom: input.validFrom ?? null, validTo: input.validTo ?? null },
      condition: condition && JSON.stringify(condition),
      action: JSON.stringify(action),
      ...{ version: (stored?.version ?? 0) + 1, updatedAt: context.clock.now() },
    });
    await tx.save(rule);
    const { correlationId, viewer } = context;
    await recordChanges(tx, [ruleChanged(rule, ruleVersion)], { correlationId, actor: viewer.id });
    return rule.id;
  });
}

async function nextVersion(tx: EntityManager): Promise<number> {
  await tx.query('UPDATE rule_set SET version = version + 1 WHERE id = 1');
  const [row] = await tx.query<{ version: number }[]>('SELECT version FROM rule_set WHERE id = 1');
  return row!.version;
}

const ruleChanged = (rule: RuleEntity, ruleVersion: number): OrdersNewEvent => ({
  eventType: 'RULE_CHANGED',
  aggregateType: 'Rule',
  aggregateId: rule.id,
  aggregateVersion: rule.version,
  data: { ruleId: rule.id, ruleCode: rule.code, kind: rule.kind, ruleVersion },
});
