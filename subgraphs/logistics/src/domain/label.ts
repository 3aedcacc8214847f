import type { CarrierLabel } from '../carriers/carrier-adapter.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const ERROR_LENGTH = 512;

/** The shipment with its label; it goes on from PENDING. */
export const withLabel = (shipment: ShipmentEntity, label: CarrierLabel, now: Date): ShipmentEntity => ({
  ...shipment,
  status: 'LABEL_CREATED',
  trackingNo: label.trackingNo,
  labelUrl: label.url,
  labelFormat: label.format,
  labelAmount: label.cost?.amount ?? null,
  labelCurrency: label.cost?.currencyCode ?? null,
  labelCreatedAt: now,
  labelError: null,
  labelDueAt: null,
  version: shipment.version + 1,
  updatedAt: now,
});

/** Refused by the carrier: it is not asked again by itself. */
export const withRefusal = (shipment: ShipmentEntity, reason: string, now: Date): ShipmentEntity => ({
  ...shipment,
  labelError: reason.slice(0, ERROR_LENGTH),
  labelAttempts: shipment.labelAttempts + 1,
  labelDueAt: null,
  version: shipment.version + 1,
  updatedAt: now,
});

/** Nobody answered: asked again after a pause that doubles up to a minute. */
export const withPause = (shipment: ShipmentEntity, reason: string, now: Date): ShipmentEntity => ({
  ...shipment,
  labelError: reason.slice(0, ERROR_LENGTH),
  labelAttempts: shipment.labelAttempts + 1,
  labelDueAt: new Date(now.getTime() + pauseAfter(shipment.labelAttempts)),
});

const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10));
