import { In, IsNull, type EntityManager } from 'typeorm';
import { OrderHoldEntity } from '../entities/order-hold.entity.js';

/** The ids of the order's active holds, oldest first. */
export async function activeHolds(tx: EntityManager, orderId: string): Promise<string[]> {
  const holds = await tx.find(OrderHoldEntity, {
    select: { id: true },
    where: { orderId, releasedAt: IsNull() },
    order: { id: 'ASC' },
  });
  return holds.map((hold) => hold.id);
}

/** Call it only after the order's row was changed by its version: that decides who may write its holds. */
export async function placeHold(
  tx: EntityManager,
  hold: Pick<OrderHoldEntity, 'id' | 'orderId' | 'reason' | 'heldBy' | 'heldAt'>,
): Promise<void> {
  await tx.insert(OrderHoldEntity, { ...hold, releasedBy: null, releasedAt: null });
}

export async function releaseHolds(
  tx: EntityManager,
  ids: readonly string[],
  releasedBy: string,
  releasedAt: Date,
): Promise<void> {
  if (ids.length > 0) await tx.update(OrderHoldEntity, { id: In([...ids]) }, { releasedBy, releasedAt });
}
