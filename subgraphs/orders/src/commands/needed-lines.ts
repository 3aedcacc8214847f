import type { EntityManager } from 'typeorm';
import type { NeededLine } from '../domain/plan-allocation.js';
import { fulfillmentLinesOf, fulfillmentOrdersOf } from '../repositories/fulfillment-order-repository.js';
import type { KnownOrder } from '../rules/order-facts.js';

/** By order, the units that no warehouse has or had to send, and that are not cancelled. */
export async function neededLines(
  db: EntityManager,
  orders: readonly Pick<KnownOrder, 'order' | 'goods'>[],
): Promise<Map<string, NeededLine[]>> {
  const ids = orders.map(({ order }) => order.id);
  const parts = await fulfillmentOrdersOf(db, ids);
  const live = parts.filter(({ status }) => status !== 'CANCELLED').map(({ id }) => id);
  const covered = new Map<string, number>();
  for (const { orderLineId, quantity } of await fulfillmentLinesOf(db, live))
    covered.set(orderLineId, (covered.get(orderLineId) ?? 0) + quantity);
  return new Map(
    orders.map(({ order, goods }) => {
      const lines = goods.map(({ id, skuCode, quantity, cancelledQuantity }) => ({
        lineId: id,
        skuCode: skuCode ?? '',
        quantity: quantity - cancelledQuantity - (covered.get(id) ?? 0),
      }));
      return [order.id, lines.filter(({ quantity }) => quantity > 0)] as const;
    }),
  );
}
