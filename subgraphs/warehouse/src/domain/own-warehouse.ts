import { assertWithin, isWithin, ownRow, warehouseScope } from '@tradegraph/subgraph-kit';
import type { Viewer } from '@tradegraph/service-kit';

export const isOwnWarehouse = (viewer: Viewer, warehouseCode: string): boolean =>
  isWithin(warehouseScope(viewer), warehouseCode);

/** A row that somebody asked for by id, if there is one and it is of a warehouse of theirs. */
export const requireOwn = <T extends { warehouseCode: string }>(viewer: Viewer, found: T | null): T | null =>
  ownRow(warehouseScope(viewer), found, ({ warehouseCode }) => warehouseCode);

export const assertOwnWarehouse = (viewer: Viewer, warehouseCode: string): void =>
  assertWithin(warehouseScope(viewer), 'warehouse', warehouseCode);
