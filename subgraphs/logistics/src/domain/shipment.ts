import type { NewEvent } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { serviceIdOf } from './codes.js';
import type { ShipmentInput } from './inputs.js';
import type { Quote } from './quote.js';
import { shipmentTransitions } from './shipment-status.js';

/** The row of a new shipment. `expected` is null where no card in force has the service. */
export function newShipment(
  input: ShipmentInput,
  expected: (Quote & { rateCardId: string }) | null,
  now: Date,
): ShipmentEntity {
  return {
    id: newId('shp'),
    orderId: input.orderId,
    fulfillmentOrderId: input.fulfillmentOrderId ?? null,
    packageId: input.packageId ?? null,
    warehouseCode: input.warehouseCode ?? null,
    serviceId: serviceIdOf(input.carrierServiceCode),
    trackingNo: input.trackingNo ?? null,
    status: shipmentTransitions.initial,
    originCountry: input.originCountry ?? null,
    shipTo: input.shipTo,
    parcels: input.parcels,
    rateCardId: expected?.rateCardId ?? null,
    expectedAmount: expected?.price.amount ?? null,
    expectedCurrency: expected?.price.currencyCode ?? null,
    expectedZone: expected?.zone ?? null,
    chargeableWeightGrams: expected?.chargeableWeightGrams ?? null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function shipmentCreated(shipment: ShipmentEntity, carrierServiceCode: string): NewEvent<'logistics'> {
  return {
    eventType: 'SHIPMENT_CREATED',
    aggregateType: 'Shipment',
    aggregateId: shipment.id,
    aggregateVersion: shipment.version,
    data: {
      shipmentId: shipment.id,
      trackingNo: shipment.trackingNo,
      orderId: shipment.orderId,
      fulfillmentOrderId: shipment.fulfillmentOrderId,
      warehouseCode: shipment.warehouseCode,
      carrierServiceCode,
      previousStatus: null,
      status: shipment.status,
    },
  };
}
