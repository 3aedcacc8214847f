import { transact } from '@tradegraph/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { lockShipments } from './shipment-writes.js';

/** Who has claimed a shipment and says nothing for so long is gone: it is due again. */
const LEASE_MS = 60_000;

/**
 * Shipments whose time has come, claimed for this process: another one skips them until the lease is over. The longest
 * due come first.
 */
export function claimDue(
  dataSource: DataSource,
  column: 'label_due_at' | 'poll_due_at',
  now: Date,
  limit: number,
): Promise<ShipmentEntity[]> {
  return transact(dataSource, async (tx) => {
    const due = await tx.query<{ id: string }[]>(
      `SELECT id FROM shipment WHERE ${column} <= ? ORDER BY ${column}, id LIMIT ? FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return [];
    await tx.query(`UPDATE shipment SET ${column} = ? WHERE id IN (?)`, [
      new Date(now.getTime() + LEASE_MS),
      ids,
    ]);
    return [...(await lockShipments(tx, ids)).values()];
  });
}

/**
 * When these shipments are asked about again; `trackedAt` is given when the carrier was heard. One that arrived or was
 * called off while the question was out is not asked about any more.
 */
export async function pollAgain(
  manager: EntityManager,
  shipments: readonly Pick<ShipmentEntity, 'id'>[],
  dueAt: Date | null,
  trackedAt?: Date,
): Promise<void> {
  const ids = shipments.map(({ id }) => id).sort();
  await manager.query(
    `UPDATE shipment SET poll_due_at = IF(poll_due_at IS NULL, NULL, ?), tracked_at = COALESCE(?, tracked_at)
     WHERE id IN (?)`,
    [dueAt, trackedAt ?? null, ids],
  );
}
