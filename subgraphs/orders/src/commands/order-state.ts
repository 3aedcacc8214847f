import type { EntityManager } from 'typeorm';
import type { OrderState } from '../domain/order-decisions.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { activeHolds } from '../repositories/hold-repository.js';

/** What a decision about one order needs to know. */
export async function stateOf(tx: EntityManager, order: OrderEntity): Promise<OrderState> {
  if (order.mode === 'LIVE' && order.status === 'ON_HOLD') {
    return stateWithHolds(order, await activeHolds(tx, order.id));
  }
  return stateWithHolds(order, []);
}

export function stateWithHolds(order: OrderEntity, holds: readonly string[]): OrderState {
  const { status, mode, heldFrom } = order;
  if (mode === 'HISTORY') return { kind: 'HISTORY', status };
  if (status !== 'ON_HOLD') return { kind: 'MOVING', status };
  if (!heldFrom) throw new Error(`Order ${order.id} is ON_HOLD without the state that it left`);
  return { kind: 'HELD', heldFrom, holds };
}
