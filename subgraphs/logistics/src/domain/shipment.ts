import { newId } from '@tradegraph/kernel';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { serviceIdOf } from './codes.js';
import type { Parcel } from './parcel.js';
import type { Quote } from './quote.js';
import { shipmentTransitions } from './shipment-status.js';
import type { ShipTo } from './ship-to.js';

/** What a shipment is made of. */
export interface ShipmentPlan {
  orderId: string;
  fulfillmentOrderId?: string | null | undefined;
  outboundOrderId?: string | null | undefined;
  packageId?: string | null | undefined;
  warehouseCode?: string | null | undefined;
  channelCode?: string | null | undefined;
  originCountry?: string | null | undefined;
  carrierServiceCode: string;
  trackingNo?: string | null | undefined;
  parcels: Parcel[];
  shipTo: ShipTo;
}

/** The row of a new shipment. `expected` is null where no card in force has the service. */
export function newShipment(
  plan: ShipmentPlan,
  expected: (Quote & { rateCardId: string }) | null,
  now: Date,
): ShipmentEntity {
  return {
    id: newId('shp'),
    orderId: plan.orderId,
    fulfillmentOrderId: plan.fulfillmentOrderId ?? null,
    packageId: plan.packageId ?? null,
    warehouseCode: plan.warehouseCode ?? null,
    channelCode: plan.channelCode ?? null,
    serviceId: serviceIdOf(plan.carrierServiceCode),
    trackingNo: plan.trackingNo ?? null,
    status: shipmentTransitions.initial,
    originCountry: plan.originCountry ?? null,
    shipTo: plan.shipTo,
    parcels: plan.parcels,
    rateCardId: expected?.rateCardId ?? null,
    expectedAmount: expected?.price.amount ?? null,
    expectedCurrency: expected?.price.currencyCode ?? null,
    expectedZone: expected?.zone ?? null,
    chargeableWeightGrams: expected?.chargeableWeightGrams ?? null,
    outboundOrderId: plan.outboundOrderId ?? null,
    labelUrl: null,
    labelFormat: null,
    labelAmount: null,
    labelCurrency: null,
    labelCreatedAt: null,
    labelError: null,
    labelAttempts: 0,
    labelDueAt: null,
    statusAt: null,
    trackedAt: null,
    pollDueAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
