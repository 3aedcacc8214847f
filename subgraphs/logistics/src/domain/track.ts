import { shipmentTransitions, type ShipmentStatus } from './shipment-status.js';

/** What a carrier says about a shipment. `messageId` is the carrier's own; null where it has none. */
export interface TrackingMessage {
  trackingNo: string;
  messageId: string | null;
  statusCode: string;
  occurredAt: Date;
  description: string | null;
  location: string | null;
}

/** Why a message is kept aside: nobody guesses what a code means or whose number it is. */
export type TrackingProblem = 'UNKNOWN_CODE' | 'UNKNOWN_NUMBER' | 'MALFORMED';

/** As far as tracking is concerned. `statusAt`: when, by the carrier, it came to be there; null before the first message. */
export interface TrackedShipment {
  status: ShipmentStatus;
  statusAt: Date | null;
}

/**
 * The states that a message moves a shipment through, in order; none when it is late, says nothing new, or what it says
 * can't follow. A carrier that moves a parcel has it: a message on the road before our own hand over passes
 * through the states that it implies.
 */
export function statesAfter(
  shipment: TrackedShipment,
  message: { status: ShipmentStatus; occurredAt: Date },
): ShipmentStatus[] {
  const { status, statusAt } = shipment;
  if (statusAt !== null && message.occurredAt < statusAt) return [];
  const implied = IMPLIED.includes(status) ? IMPLIED.slice(IMPLIED.indexOf(status) + 1) : [];
  const between = implied.filter((state) => state !== message.status);
  for (let steps = 0; steps <= between.length; steps++) {
    const path = [...between.slice(0, steps), message.status];
    if (isAllowed(status, path)) return path;
  }
  return [];
}

const IMPLIED: readonly ShipmentStatus[] = ['PENDING', 'LABEL_CREATED', 'HANDED_OVER'];

const isAllowed = (from: ShipmentStatus, path: readonly ShipmentStatus[]): boolean =>
  path.every((state, index) => shipmentTransitions.allows(index === 0 ? from : path[index - 1]!, state));

/** Nothing that a carrier says afterwards changes these. */
export const isFinal = (status: ShipmentStatus): boolean => shipmentTransitions.next(status).length === 0;
