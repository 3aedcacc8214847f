import { shipmentTransitions, type ShipmentStatus } from './shipment-status.js';

/** What no carrier decides: that a shipment is new, or called off. */
const OURS: readonly ShipmentStatus[] = ['PENDING', 'CANCELLED'];

/** What a code may stand for. */
export const trackableStatuses = shipmentTransitions.states.filter((status) => !OURS.includes(status));

/** What a code stands for: by the carrier's table; else a carrier that speaks our own words means what they say. */
export const statusOf = (code: string, table: ReadonlyMap<string, ShipmentStatus>): ShipmentStatus | null =>
  table.get(code) ?? trackableStatuses.find((status) => status === code) ?? null;
