import type { NewEvent } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { eventLines, outboundSteps } from '../domain/outbound-events.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import { linesOfOutbound } from '../repositories/outbound-line-repository.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { eventPackages, packagesOfOutbound } from '../repositories/package-repository.js';
import { takeFromStaging, unitsBySku } from './stage-goods.js';

/**
 * Locked, weighed and labelled orders of one warehouse leave it, and their goods leave the staging bin. Returns one
 * event for each, in their order.
 */
export async function handOverOrders(
  tx: EntityManager,
  orders: readonly OutboundOrderEntity[],
  now: Date,
): Promise<NewEvent<'warehouse'>[]> {
  const ids = orders.map((outbound) => outbound.id);
  const linesOf = await linesOfOutbound(tx, ids);
  const packagesOf = await packagesOfOutbound(tx, ids);
  await moveOutbound(tx, orders, { status: 'HANDED_OVER', steps: 1, now, handedOverAt: now });
  const picked = [...linesOf.values()].flat().map(({ skuCode, pickedQuantity }) => ({
    skuCode,
    quantity: pickedQuantity,
  }));
  await takeFromStaging(tx, orders[0]!.warehouseCode, unitsBySku(picked));
  return orders.flatMap((outbound) =>
    outboundSteps(outbound, ['HANDED_OVER'], {
      lines: eventLines(linesOf.get(outbound.id)!),
      packages: eventPackages(packagesOf.get(outbound.id)!),
      handedOverAt: now.toISOString(),
    }),
  );
}
