import { AllocationEntity } from '../entities/allocation.entity.js';
import type { Planned } from './allocation-plans.js';

export function allocationRow(
  one: Planned,
  outcome: AllocationEntity['outcome'],
  decidedAt: Date,
): AllocationEntity {
  return Object.assign(new AllocationEntity(), {
    id: one.allocationId,
    orderId: one.order.id,
    outcome,
    ruleVersion: one.ruleVersion,
    withoutQuotes: one.withoutQuotes,
    candidates: JSON.stringify(one.candidates),
    plan: JSON.stringify(one.plan),
    decidedAt,
  });
}
