import type { Viewer } from '@tradegraph/service-kit';
import {
  assertUnlimited,
  assertWithin,
  channelScope,
  ownRow,
  warehouseScope,
} from '@tradegraph/subgraph-kit';

/** An order that somebody asked for by id, if there is one and it is of a channel of theirs. */
export const requireOwn = <T extends { channelCode: string }>(viewer: Viewer, order: T | null | undefined) =>
  ownRow(channelScope(viewer), order, ({ channelCode }) => channelCode);

/** Before a key is looked up or a number is taken: what a request names must be theirs, whatever else is wrong. */
export function assertOwnChannels(viewer: Viewer, codes: Iterable<string>): void {
  const scope = channelScope(viewer);
  for (const code of codes) assertWithin(scope, 'channel', code);
}

/** Rules decide about the orders of every channel and the goods of every warehouse. */
export const assertMayRule = (viewer: Viewer): void =>
  assertUnlimited('upsertRule', channelScope(viewer), warehouseScope(viewer));
