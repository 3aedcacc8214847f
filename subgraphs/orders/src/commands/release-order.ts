import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ReleaseOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { releaseIn } from './release-orders.js';
import { stepOrder } from './step-order.js';

/** Also what was allocated anew of an order that is on its way. */
export const releaseOrder = (context: Context, input: ReleaseOrderInput): Promise<CommandOutcome<string>> =>
  stepOrder(context, input, {
    operation: 'releaseOrder',
    from: ['ALLOCATED', 'RELEASED', 'PARTIALLY_SHIPPED'],
    to: 'RELEASED',
    take: (tx, causes) => releaseIn(tx, causes, context.clock.now()),
  });
