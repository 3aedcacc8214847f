import type { CommandOutcome } from '@tradegraph/subgraph-kit';
import type { ReleaseOrderHoldInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { changeOrder } from './change-order.js';

export const releaseOrderHold = (
  context: Context,
  input: ReleaseOrderHoldInput,
): Promise<CommandOutcome<string>> =>
  changeOrder(context, 'releaseOrderHold', input, ({ holdId }) => ({
    type: 'RELEASE_HOLD',
    holdId: holdId ?? null,
  }));
