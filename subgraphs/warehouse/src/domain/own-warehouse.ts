import { graphError, writers } from '@tradegraph/subgraph-kit';
import type { Viewer } from '@tradegraph/service-kit';

/**
 * The warehouses that somebody is limited to: staff to those that their token names, without any to none; null for
 * everybody else.
 */
export function warehousesOf({ roles, warehouses = [] }: Viewer): readonly string[] | null {
  if (!roles.includes('warehouse') || roles.some((role) => role === 'analyst' || writers.includes(role))) {
    return null;
  }
  return warehouses;
}

export function isOwnWarehouse(viewer: Viewer, warehouseCode: string): boolean {
  return warehousesOf(viewer)?.includes(warehouseCode) ?? true;
}

/** A row that somebody asked for by id, if there is one; refused when it is of another warehouse than theirs. */
export function requireOwn<T extends { warehouseCode: string }>(viewer: Viewer, found: T | null): T | null {
  if (found) assertOwnWarehouse(viewer, found.warehouseCode);
  return found;
}

/** Refuses staff of other warehouses. Not remembered with the idempotency key: their next token may name it. */
export function assertOwnWarehouse(viewer: Viewer, warehouseCode: string): void {
  if (isOwnWarehouse(viewer, warehouseCode)) return;
  throw graphError('FORBIDDEN', `Your token does not name the warehouse "${warehouseCode}"`);
}
