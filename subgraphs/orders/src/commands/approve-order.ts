import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ApproveOrderInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { changeOrder } from './change-order.js';

export const approveOrder = (context: Context, input: ApproveOrderInput): Promise<CommandOutcome<string>> =>
  changeOrder(context, 'approveOrder', input, () => ({ type: 'APPROVE' }));
