import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ReviewOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { reviewIn } from './review-orders.js';
import { stepOrder } from './step-order.js';

export async function reviewOrder(
  context: Context,
  input: ReviewOrderInput,
): Promise<CommandOutcome<string>> {
  const rules = await context.flow.rules.current();
  return stepOrder(context, input, {
    operation: 'reviewOrder',
    from: ['PENDING'],
    to: 'APPROVED',
    take: (tx, causes) => reviewIn(tx, rules, causes, context.clock.now()),
  });
}
