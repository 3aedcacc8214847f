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
import { decide, type OrderCommand, type OrderRefusal } from '../domain/order-decisions.js';
import type { OrderEvent } from '../domain/order-event.js';
import { requireOwn } from '../domain/own-channel.js';
import { OrderEntity } from '../entities/order.entity.js';
import { changesOf } from './order-changes.js';
import { applyEffects } from './order-effects.js';
import { orderChanged } from './order-events.js';
import { stateOf } from './order-state.js';
import { recordChanges } from './record-changes.js';
import { saveOrder } from '../repositories/order-repository.js';

export interface ChangeOrderInput {
  idempotencyKey: string;
  orderId: string;
  expectedVersion?: number | null;
}

/**
 * Loads an order, decides, and writes the decision where the order still has the version that was decided on: of
 * two commands at once one wins, the other is refused with VERSION_CONFLICT. Answers the order's id.
 */
export function changeOrder<I extends ChangeOrderInput>(
  context: Context,
  operation: string,
  input: I,
  commandOf: (input: I, tx: EntityManager) => OrderCommand | Promise<OrderCommand>,
): Promise<CommandOutcome<string>> {
  const { idempotencyKey, orderId, expectedVersion } = input;
  return runCommand(context, { operation, idempotencyKey, input }, async (tx) => {
    const command = await commandOf(input, tx);
    const order = requireOwn(context.viewer, await tx.findOneBy(OrderEntity, { id: orderId }));
    if (!order) throw notFound('order', orderId, ['orderId']);
    if (expectedVersion != null && expectedVersion !== order.version)
      throw versionConflict('Order', orderId, expectedVersion);
    const decision = decide(command, await stateOf(tx, order));
    if (!decision.ok) throw refusalOf(order, decision.refusal);
    await apply(tx, context, order, decision.event);
    return orderId;
  });
}

async function apply(
  tx: EntityManager,
  context: Context,
  order: OrderEntity,
  event: OrderEvent,
): Promise<void> {
  const now = context.clock.now();
  if (!(await saveOrder(tx, order, changesOf(event, now), now))) throw versionConflict('Order', order.id);
  const { correlationId, viewer } = context;
  const extra = await applyEffects(tx, order, event, { actor: viewer.id, now });
  await recordChanges(tx, [...extra, orderChanged(order, event, now)], { correlationId, actor: viewer.id });
  if (event.type === 'CANCEL_REQUESTED' && event.fulfillmentOrderIds.length === 0) {
    const requested = { ...order, ...changesOf(event, now), version: order.version + 1 };
    const { reason } = event; // no warehouse has anything of it: nobody is left to be asked
    await apply(tx, context, requested, { type: 'VOIDED', status: 'CANCELLED', reason });
  }
}

function refusalOf(order: OrderEntity, refusal: OrderRefusal): Refusal {
  switch (refusal.type) {
    case 'NO_SUCH_STEP':
      return invalidTransition('Order', order.id, refusal.from, refusal.to);
    case 'IS_HISTORY':
      return withMessage(
        invalidTransition('Order', order.id, refusal.from, refusal.to),
        `Order "${order.id}" is history: it happened elsewhere as ${refusal.from} and takes no commands`,
      );
    case 'NOT_ON_HOLD':
      return withMessage(
        invalidTransition('Order', order.id, refusal.from, refusal.from),
        `Order "${order.id}" is ${refusal.from}, not ON_HOLD: there is no hold to release`,
      );
    case 'NO_SUCH_HOLD':
      return new Refusal(
        userError('NOT_FOUND', `Order "${order.id}" has no active hold "${refusal.holdId}"`, ['holdId']),
      );
  }
}

const withMessage = (refusal: Refusal, message: string): Refusal =>
  new Refusal(...refusal.userErrors.map((error) => ({ ...error, message })));
