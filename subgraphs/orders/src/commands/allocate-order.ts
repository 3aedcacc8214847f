import { RemoteUnavailable, graphError, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { AllocateOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { allocateOrders } from './allocate-orders.js';
import { causesOf, stepOrder } from './step-order.js';

/**
 * Nothing is asked of other processes while a transaction is open: the first one checks, and the allocation is one
 * that finds out by itself whether it still applies.
 */
export async function allocateOrder(
  context: Context,
  input: AllocateOrderInput,
): Promise<CommandOutcome<string>> {
  const outcome = await stepOrder(context, input, {
    operation: 'allocateOrder',
    from: ['APPROVED', 'BACKORDERED', 'RELEASED', 'PARTIALLY_SHIPPED'],
    to: 'ALLOCATED',
    take: () => Promise.resolve(),
  });
  if (outcome.result === null) return outcome;
  try {
    await allocateOrders(context.flow, causesOf(context, input.orderId));
  } catch (error) {
    if (!(error instanceof RemoteUnavailable)) throw error;
    throw graphError('SERVICE_UNAVAILABLE', 'inventory does not answer: the order is as it was');
  }
  context.eventLog.nudge();
  return outcome;
}
