import { newId } from '@tradegraph/kernel';
import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { HoldOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { changeOrder } from './change-order.js';
import { reasonOf } from './reason.js';

export const holdOrder = (context: Context, input: HoldOrderInput): Promise<CommandOutcome<string>> =>
  changeOrder(context, 'holdOrder', input, () => ({
    type: 'HOLD',
    holdId: newId('hld'),
    reason: reasonOf(input),
  }));
