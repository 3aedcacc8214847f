import type { Viewer } from '@tradegraph/service-kit';
import { assertWithin, isWithin, notFound, warehouseScope } from '@tradegraph/subgraph-kit';

/** Before a key is looked up or a transaction begins: what a request names must be theirs, whatever else is wrong. */
export function assertOwnWarehouses(
  viewer: Viewer,
  lines: Iterable<{ readonly warehouseCode: string }>,
): void {
  const scope = warehouseScope(viewer);
  for (const { warehouseCode } of lines) assertWithin(scope, 'warehouse', warehouseCode);
}

/**
 * Nobody resolves a reservation half: one that holds nothing of theirs is not there, one that holds something
 * elsewhere too, which they see, is refused.
 */
export function assertOwnReservation(
  viewer: Viewer,
  id: string,
  lines: readonly { readonly warehouseCode: string }[],
): void {
  const scope = warehouseScope(viewer);
  if (!scope) return;
  if (!lines.some((line) => isWithin(scope, line.warehouseCode)))
    throw notFound('reservation', id, ['reservationId']);
  assertOwnWarehouses(viewer, lines);
}
