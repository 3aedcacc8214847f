import type { Viewer } from '@tradegraph/service-kit';
import { assertUnlimited, assertWithin, channelScope, isWithin } from '@tradegraph/subgraph-kit';

/** What belongs to no channel, such as a voucher without an order, is nobody's who is limited to some. */
export const isOwnChannel = (viewer: Viewer, channelCode: string | null): boolean =>
  isWithin(channelScope(viewer), channelCode);

/** Before a key is looked up or a transaction begins: what a request names must be theirs, whatever else is wrong. */
export function assertOwnChannels(viewer: Viewer, rows: Iterable<{ readonly channelCode: string }>): void {
  const scope = channelScope(viewer);
  for (const { channelCode } of rows) assertWithin(scope, 'channel', channelCode);
}

export const assertEveryChannel = (viewer: Viewer, operation: string): void =>
  assertUnlimited(operation, channelScope(viewer));
