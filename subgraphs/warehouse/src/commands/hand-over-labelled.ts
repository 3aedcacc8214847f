import { appendEvents, type NewEvent } from '@tradegraph/event-log';
import { ulid } from '@tradegraph/kernel';
import type { EntityManager } from 'typeorm';
import { claimLabelled } from '../repositories/outbound-claims.js';
import { handOverOrders } from './hand-over-orders.js';
import { automaticContext } from './run-automatic-wave.js';

/** Gives an automatic warehouse's labelled orders to their carriers. Returns how many went. */
export async function handOverLabelled(
  tx: EntityManager,
  warehouseCode: string,
  limit: number,
  now: Date,
): Promise<number> {
  const orders = await claimLabelled(tx, warehouseCode, limit);
  if (orders.length === 0) return 0;
  const contexts = new Map(orders.map((outbound) => [outbound.id, automaticContext(outbound)]));
  const events = await handOverOrders(tx, orders, now);
  await appendEvents(
    tx,
    'warehouse',
    events.map((event): NewEvent<'warehouse'> => ({ ...event, context: contexts.get(event.aggregateId)! })),
    { correlationId: ulid(), actor: 'warehouse' },
  );
  return orders.length;
}
