import {
  Refusal,
  invalidTransition,
  notFound,
  runCommand,
  userError,
  versionConflict,
  type CommandOutcome,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context.js';
import type { OrderStatus } from '../domain/order-status.js';
import { requireOwn } from '../domain/own-channel.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { lockOrders } from '../repositories/order-repository.js';
import type { ChangeOrderInput } from './change-order.js';
import type { Causes, Failures } from './flow.js';

export interface Step {
  operation: string;
  /** The states that it is taken from, and the one that it leads to if all goes well. */
  from: readonly OrderStatus[];
  to: OrderStatus;
  take: (tx: EntityManager, causes: Causes) => Promise<Failures | void>;
}

/** A step of the flow that a person takes for one order: the same as the flow's own, but refused where it is none. */
export function stepOrder(
  context: Context,
  input: ChangeOrderInput,
  { operation, from, to, take }: Step,
): Promise<CommandOutcome<string>> {
  const { idempotencyKey, orderId, expectedVersion } = input;
  return runCommand(context, { operation, idempotencyKey, input }, async (tx) => {
    const order = requireOwn(context.viewer, (await lockOrders(tx, [orderId])).get(orderId));
    if (!order) throw notFound('order', orderId, ['orderId']);
    if (expectedVersion != null && expectedVersion !== order.version)
      throw versionConflict('Order', orderId, expectedVersion);
    if (!isFrom(order, from)) throw invalidTransition('Order', orderId, order.status, to);
    const reason = (await take(tx, causesOf(context, orderId)))?.get(orderId);
    if (reason) throw new Refusal(userError('BAD_USER_INPUT', `Order "${orderId}": ${reason}`, ['orderId']));
    return orderId;
  });
}

const isFrom = ({ mode, status }: OrderEntity, from: readonly OrderStatus[]): boolean =>
  mode === 'LIVE' && from.includes(status);

export const causesOf = ({ correlationId, viewer }: Context, orderId: string): Causes =>
  new Map([[orderId, { correlationId, actor: viewer.id }]]);
