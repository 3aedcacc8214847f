import { Refusal, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { CreateOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnChannels } from '../domain/own-channel.js';
import { takeOrderNumbers } from '../repositories/order-number-counter.js';
import { takeOrders } from './take-orders.js';

export interface CreatedOrder {
  orderId: string;
  duplicate: boolean;
}

/** Takes one LIVE order. */
export async function createOrder(
  context: Context,
  input: CreateOrderInput,
): Promise<CommandOutcome<CreatedOrder>> {
  assertOwnChannels(context.viewer, [input.order.channel]);
  const orderNumbers = await takeOrderNumbers(context.dataSource, context.clock.now(), 1);
  const command = { operation: 'createOrder', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const [taken] = await takeOrders(tx, context, { mode: 'LIVE', orders: [input.order], orderNumbers });
    if (!taken?.orderId) throw refusalOf(taken?.userErrors ?? []);
    return { orderId: taken.orderId, duplicate: taken.duplicate };
  });
}

/** The problems of the only order, with paths of this mutation's input: `order.lines.0.quantity`. */
const refusalOf = (userErrors: Refusal['userErrors']): Refusal =>
  new Refusal(
    ...userErrors.map((error) => ({ ...error, field: ['order', ...(error.field ?? []).slice(2)] })),
  );
