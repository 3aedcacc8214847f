import { invalidTransition, notFound } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context.js';
import { outboundTransitions } from '../domain/outbound.js';
import { isOwnWarehouse } from '../domain/own-warehouse.js';
import type { OutboundOrderEntity, OutboundOrderStatus } from '../entities/outbound-order.entity.js';
import { lockOutbound } from '../repositories/outbound-writes.js';

/** The outbound order, locked, if this viewer may bring it to this state now; refused otherwise. */
export async function lockOutboundFor(
  tx: EntityManager,
  { viewer }: Pick<Context, 'viewer'>,
  id: string,
  to: OutboundOrderStatus,
): Promise<OutboundOrderEntity> {
  const [outbound] = await lockOutbound(tx, [id]);
  if (!outbound || !isOwnWarehouse(viewer, outbound.warehouseCode))
    throw notFound('outbound order', id, ['outboundOrderId']);
  if (!outboundTransitions.allows(outbound.status, to)) {
    throw invalidTransition('Outbound order', id, outbound.status, to);
  }
  return outbound;
}
