import { createHash } from 'node:crypto';
import { badInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ImportOrdersInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { assertOwnChannels } from '../domain/own-channel.js';
import type { TakenOrder } from '../models.js';
import { takeOrderNumbers } from '../repositories/order-number-counter.js';
import { takeOrders } from './take-orders.js';

const MAX_ORDERS = 500;
const MAX_LINES = 25_000;

/** Takes 1 to 500 orders, each whole or not at all. */
export async function importOrders(
  context: Context,
  input: ImportOrdersInput,
): Promise<CommandOutcome<TakenOrder[]>> {
  const { idempotencyKey, mode, orders } = input;
  assertOwnChannels(
    context.viewer,
    orders.map((order) => order.channel),
  );
  const fits = orders.length >= 1 && orders.length <= MAX_ORDERS;
  const orderNumbers = fits
    ? await takeOrderNumbers(context.dataSource, context.clock.now(), orders.length)
    : [];
  const command = { operation: 'importOrders', idempotencyKey, input: { mode, orders: fingerprint(orders) } };
  return runCommand(context, command, async (tx) => {
    if (!fits) throw badInput(`orders: ${orders.length} orders; send 1 to ${MAX_ORDERS}`, ['orders']);
    const lines = orders.reduce((sum, order) => sum + order.lines.length, 0);
    if (lines > MAX_LINES)
      throw badInput(`orders: ${lines} lines together; send at most ${MAX_LINES}`, ['orders']);
    return takeOrders(tx, context, { mode, orders, orderNumbers });
  });
}

/** GraphQL gives the fields of an input in the schema's order, so equal inputs have equal JSON without sorting. */
const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64');
