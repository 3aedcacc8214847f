import type { Viewer } from '@tradegraph/service-kit';
import {
  assertUnlimited,
  assertWithin,
  channelScope,
  isWithin,
  warehouseScope,
  type RowScope,
} from '@tradegraph/subgraph-kit';

/** A shipment is of the warehouse that it leaves from and of its order's channel; whoever is limited needs to have each. */
export interface ShipmentScopes {
  warehouses: RowScope;
  channels: RowScope;
}

interface Place {
  warehouseCode?: string | null | undefined;
  channelCode?: string | null | undefined;
}

export const shipmentScopes = (viewer: Viewer): ShipmentScopes => ({
  warehouses: warehouseScope(viewer),
  channels: channelScope(viewer),
});

export const isOwnShipment = (scopes: ShipmentScopes, { warehouseCode, channelCode }: Place): boolean =>
  isWithin(scopes.warehouses, warehouseCode) && isWithin(scopes.channels, channelCode);

/** A shipment that somebody asked for by id, if there is one and it is theirs. */
export const requireOwn = <T extends Place>(viewer: Viewer, shipment: T | null | undefined): T | null =>
  shipment != null && isOwnShipment(shipmentScopes(viewer), shipment) ? shipment : null;

/** For what a request names itself, before its key is looked up. */
export function assertOwnPlace(viewer: Viewer, { warehouseCode, channelCode }: Place): void {
  const scopes = shipmentScopes(viewer);
  assertWithin(scopes.warehouses, 'warehouse', warehouseCode);
  assertWithin(scopes.channels, 'channel', channelCode);
}

/** A carrier's word is about anybody's parcels. */
export function assertHearsCarriers(viewer: Viewer, operation: string): void {
  const { warehouses, channels } = shipmentScopes(viewer);
  assertUnlimited(operation, warehouses, channels);
}
