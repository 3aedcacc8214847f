import { z } from 'zod';
import { code, id, instant, money } from './fields.js';

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
  'CANCELLED',
]);

const shipmentChange = z.object({
  shipmentId: id,
  trackingNo: code.nullable(),
  orderId: id.nullable(),
  fulfillmentOrderId: id.nullable().optional(),
  /** The warehouse that it leaves from. */
  warehouseCode: code.nullable().optional(),
  /** The channel of its order; null or absent where that is not known. */
  channelCode: code.nullable().optional(),
  /** Carrier and service, e.g. usps:PRIORITY_MAIL. */
  carrierServiceCode: code.optional(),
  previousStatus: shipmentStatus.nullable(),
  status: shipmentStatus,
  outboundOrderId: id.nullable().optional(),
  /** The packages that travel in it. */
  packageIds: z.array(id).optional(),
  /** What the rate card lets us expect; null without a card in force. */
  expectedCost: money.nullable().optional(),
  /** When it happened, by the carrier; absent for our own steps. */
  occurredAt: instant.optional(),
});

export const logisticsEvents = {
  SHIPMENT_CREATED: shipmentChange,
  SHIPMENT_STATUS_CHANGED: shipmentChange,
  /** The carrier refused the label, or could not be reached often enough; a person has to look. */
  SHIPMENT_LABEL_FAILED: shipmentChange.extend({ reason: z.string(), attempts: z.int().positive() }),
  /** A carrier sent a code that no table maps: kept aside, never guessed. */
  TRACKING_QUARANTINED: z.object({
    quarantineId: id,
    carrierCode: code,
    trackingNo: code.nullable(),
    statusCode: z.string(),
  }),
};
