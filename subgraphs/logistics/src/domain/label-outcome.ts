import type { CarrierLabel } from '../carriers/carrier-adapter.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { withLabel, withPause, withRefusal } from './label.js';

/** What became of one call about a label. */
export type LabelOutcome =
  | { kind: 'LABELLED'; shipmentId: string; label: CarrierLabel }
  | { kind: 'CALLED_OFF'; shipmentId: string }
  | { kind: 'REFUSED'; shipmentId: string; reason: string }
  | { kind: 'PAUSED'; shipmentId: string; reason: string };

export interface Settled {
  shipment: ShipmentEntity;
  event: 'LABEL_CREATED' | 'LABEL_FAILED' | null;
}

/** So often in vain, and a person should know; it is tried on all the same. */
const ATTEMPTS_BEFORE_ALARM = 10;

/**
 * The shipment after the call. It may have been called off while the call was out: then the label is called off too.
 * `isTaken`: another shipment has the number; two with one would get each other's messages.
 */
export function settle(
  shipment: ShipmentEntity,
  outcome: LabelOutcome,
  isTaken: (trackingNo: string) => boolean,
  now: Date,
): Settled {
  const open = shipment.status === 'PENDING';
  switch (outcome.kind) {
    case 'CALLED_OFF':
      return { shipment: { ...shipment, labelDueAt: null, labelError: null }, event: null };
    case 'LABELLED': {
      if (shipment.status === 'CANCELLED') return { shipment: { ...shipment, labelDueAt: now }, event: null };
      if (!open) return { shipment: { ...shipment, labelDueAt: null }, event: null };
      const { trackingNo } = outcome.label;
      if (!isTaken(trackingNo))
        return { shipment: withLabel(shipment, outcome.label, now), event: 'LABEL_CREATED' };
      const reason = `The carrier gave the number "${trackingNo}", which another shipment has`;
      return { shipment: withRefusal(shipment, reason, now), event: 'LABEL_FAILED' };
    }
    case 'REFUSED':
      return { shipment: withRefusal(shipment, outcome.reason, now), event: open ? 'LABEL_FAILED' : null };
    case 'PAUSED': {
      const paused = withPause(shipment, outcome.reason, now);
      const alarm = open && paused.labelAttempts === ATTEMPTS_BEFORE_ALARM;
      return { shipment: paused, event: alarm ? 'LABEL_FAILED' : null };
    }
    default:
      return outcome satisfies never;
  }
}
