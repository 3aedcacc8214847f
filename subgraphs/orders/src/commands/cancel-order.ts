import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { CancelOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { changeOrder } from './change-order.js';
import { reasonOf } from './reason.js';

export const cancelOrder = (context: Context, input: CancelOrderInput): Promise<CommandOutcome<string>> =>
  changeOrder(context, 'cancelOrder', input, () => ({ type: 'CANCEL', reason: reasonOf(input) }));
