import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { AllocationEntity, type AllocationOutcome } from '../entities/allocation.entity.js';

const COLUMNS = 'id order_id outcome rule_version without_quotes candidates plan decided_at'.split(' ');

export async function insertAllocations(
  tx: EntityManager,
  allocations: readonly AllocationEntity[],
): Promise<void> {
  const rows = allocations.map((one) => [
    ...[one.id, one.orderId, one.outcome, one.ruleVersion, one.withoutQuotes, one.candidates, one.plan],
    one.decidedAt,
  ]);
  await insertRows(tx, 'allocation', COLUMNS, rows);
}

export async function resolveAllocations(
  tx: EntityManager,
  ids: readonly string[],
  outcome: AllocationOutcome,
): Promise<void> {
  if (ids.length > 0)
    await tx.update(AllocationEntity, { id: In([...ids]), outcome: 'PLANNED' }, { outcome });
}
