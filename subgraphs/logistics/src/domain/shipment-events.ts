import type { NewEvent } from '@tradegraph/event-log';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import type { ShipmentStatus } from './shipment-status.js';

/** What an event says beside the row: the service's code, the packages, and whose word it was. */
export interface ShipmentFacts {
  carrierServiceCode: string;
  packageIds?: readonly string[];
  previousStatus: ShipmentStatus | null;
  occurredAt?: Date;
  context?: NonNullable<NewEvent<'logistics'>['context']>;
}

const changeOf = (shipment: ShipmentEntity, facts: ShipmentFacts) => ({
  shipmentId: shipment.id,
  trackingNo: shipment.trackingNo,
  orderId: shipment.orderId,
  fulfillmentOrderId: shipment.fulfillmentOrderId,
  warehouseCode: shipment.warehouseCode,
  channelCode: shipment.channelCode,
  carrierServiceCode: facts.carrierServiceCode,
  previousStatus: facts.previousStatus,
  status: shipment.status,
  outboundOrderId: shipment.outboundOrderId,
  ...(facts.packageIds ? { packageIds: [...facts.packageIds] } : {}),
  expectedCost:
    shipment.expectedAmount === null || shipment.expectedCurrency === null
      ? null
      : { amount: shipment.expectedAmount, currencyCode: shipment.expectedCurrency },
  ...(facts.occurredAt ? { occurredAt: facts.occurredAt.toISOString() } : {}),
});

const headOf = (shipment: ShipmentEntity, { context }: ShipmentFacts) => ({
  aggregateType: 'Shipment',
  aggregateId: shipment.id,
  aggregateVersion: shipment.version,
  ...(context ? { context } : {}),
});

export const shipmentCreated = (shipment: ShipmentEntity, facts: ShipmentFacts): NewEvent<'logistics'> => ({
  eventType: 'SHIPMENT_CREATED',
  ...headOf(shipment, facts),
  data: changeOf(shipment, facts),
});

export const statusChanged = (shipment: ShipmentEntity, facts: ShipmentFacts): NewEvent<'logistics'> => ({
  eventType: 'SHIPMENT_STATUS_CHANGED',
  ...headOf(shipment, facts),
  data: changeOf(shipment, facts),
});

/** The carrier refused: its status stays, and a person has to look. */
export const labelFailed = (shipment: ShipmentEntity, facts: ShipmentFacts): NewEvent<'logistics'> => ({
  eventType: 'SHIPMENT_LABEL_FAILED',
  ...headOf(shipment, facts),
  data: {
    ...changeOf(shipment, facts),
    reason: shipment.labelError ?? '',
    attempts: shipment.labelAttempts,
  },
});
