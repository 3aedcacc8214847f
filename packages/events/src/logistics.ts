import { z } from 'zod';
import { code, id } from './fields.js';

const shipmentStatus = z.enum([
  'PENDING',
  'LABEL_CREATED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'CUSTOMS',
  'OUT_FOR_DELIVERY',
  'AVAILABLE_FOR_PICKUP',
  'FAILED_ATTEMPT',
  'EXCEPTION',
  'RETURNING',
  'RETURNED',
  'LOST',
  'DELIVERED',
]);

const shipmentChange = z.object({
  shipmentId: id,
  trackingNo: code.nullable(),
  orderId: id.nullable(),
  fulfillmentOrderId: id.nullable().optional(),
  /** The warehouse that it leaves from. */
  warehouseCode: code.nullable().optional(),
  /** Carrier and service, e.g. usps:PRIORITY_MAIL. */
  carrierServiceCode: code.optional(),
  previousStatus: shipmentStatus.nullable(),
  status: shipmentStatus,
});

export const logisticsEvents = {
  SHIPMENT_CREATED: shipmentChange,
  SHIPMENT_STATUS_CHANGED: shipmentChange,
};
