import { appendEvents } from '@tradegraph/event-log';
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
import {
  decide,
  type OrderCommand,
  type OrderEvent,
  type OrderRefusal,
  type OrderState,
} from '../domain/order-decisions.js';
import { OrderEntity } from '../entities/order.entity.js';
import { activeHolds, placeHold, releaseHolds } from '../repositories/hold-repository.js';
import { saveOrder, type OrderChanges } from '../repositories/order-repository.js';
import { orderChanged } from './order-events.js';

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
  commandOf: (input: I) => OrderCommand,
): Promise<CommandOutcome<string>> {
  const { idempotencyKey, orderId, expectedVersion } = input;
  return runCommand(context, { operation, idempotencyKey, input }, async (tx) => {
    const command = commandOf(input);
    const order = await tx.findOneBy(OrderEntity, { id: orderId });
    if (!order) throw notFound('order', orderId, ['orderId']);
    if (expectedVersion != null && expectedVersion !== order.version)
      throw versionConflict('Order', orderId, expectedVersion);
    const decision = decide(command, await stateOf(tx, order));
    if (!decision.ok) throw refusalOf(order, decision.refusal);
    await apply(tx, context, order, decision.event);
    return orderId;
  });
}

async function stateOf(tx: EntityManager, order: OrderEntity): Promise<OrderState> {
  const { status, mode, heldFrom } = order;
  if (mode === 'HISTORY') return { kind: 'HISTORY', status };
  if (status !== 'ON_HOLD') return { kind: 'MOVING', status };
  if (!heldFrom) throw new Error(`Order ${order.id} is ON_HOLD without the state that it left`);
  return { kind: 'HELD', heldFrom, holds: await activeHolds(tx, order.id) };
}

async function apply(
  tx: EntityManager,
  context: Context,
  order: OrderEntity,
  event: OrderEvent,
): Promise<void> {
  const now = context.clock.now();
  const actor = context.viewer.id;
  if (!(await saveOrder(tx, order, changesOf(event, now), now))) throw versionConflict('Order', order.id);
  switch (event.type) {
    case 'HELD':
      await placeHold(tx, {
        id: event.holdId,
        orderId: order.id,
        reason: event.reason,
        heldBy: actor,
        heldAt: now,
      });
      break;
    case 'HOLD_RELEASED':
      await releaseHolds(tx, [event.holdId], actor, now);
      break;
    case 'CANCELLED':
      await releaseHolds(tx, event.openHolds, actor, now);
      break;
    case 'APPROVED':
      break;
  }
  const { correlationId } = context;
  await appendEvents(tx, 'orders', [orderChanged(order, event)], { correlationId, actor });
}

function changesOf(event: OrderEvent, now: Date): OrderChanges {
  const { status } = event;
  switch (event.type) {
    case 'APPROVED':
      return { status, approvedAt: now };
    case 'HELD':
      return { status, heldFrom: event.heldFrom };
    case 'HOLD_RELEASED':
      return status === 'ON_HOLD' ? { status } : { status, heldFrom: null };
    case 'CANCELLED':
      return { status, heldFrom: null, cancelledAt: now, cancelReason: event.reason };
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
