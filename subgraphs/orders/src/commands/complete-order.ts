import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { CompleteOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { completeIn } from './complete-orders.js';
import { stepOrder } from './step-order.js';

export const completeOrder = (context: Context, input: CompleteOrderInput): Promise<CommandOutcome<string>> =>
  stepOrder(context, input, {
    operation: 'completeOrder',
    from: ['DELIVERED'],
    to: 'COMPLETED',
    take: (tx, causes) => completeIn(tx, causes, context.clock.now()),
  });
