import { z } from 'zod';
import { amount, code, countryCode, id, instant, money, quantity, shipToAddress } from './fields.js';

export const orderStatus = z.enum([
  'PENDING',
  'APPROVED',
  'BACKORDERED',
  'ALLOCATED',
  'RELEASED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'ON_HOLD',
  'CANCEL_REQUESTED',
  'CANCELLED',
]);

const orderChange = z.object({
  orderId: id,
  orderNo: code,
  channelCode: code,
  channelOrderId: code,
  /** HISTORY orders happened elsewhere, before: they reserve no stock and start no fulfilment. */
  mode: z.enum(['LIVE', 'HISTORY']),
  previousStatus: orderStatus.nullable(),
  status: orderStatus,
  total: money,
});

const orderLine = z.object({
  lineId: id,
  kind: z.enum(['GOODS', 'SERVICE']),
  skuCode: code.nullable(),
  quantity,
  /** In the currency of the order's total. */
  unitPrice: amount,
  total: amount,
});

const shipTo = z.object({
  name: z.string().nullable(),
  countryCode: countryCode.nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
});

/** A part of the order in one warehouse, as allocation decided it. */
const plannedPart = z.object({
  fulfillmentOrderId: id,
  warehouseCode: code,
  /** Null while no carrier could be asked; it is chosen before the release. */
  carrierServiceCode: code.nullable(),
  reservationId: id,
  lines: z.array(z.object({ lineId: id, skuCode: code, quantity })),
});

/** What a warehouse ships of one order line. Weight and size are of one unit; null when the catalog has none. */
const releasedLine = z.object({
  lineId: id,
  lineNo: z.int().positive(),
  skuCode: code,
  description: z.string().nullable(),
  quantity,
  unitWeightGrams: z.int().nonnegative().nullable(),
  lengthMm: z.int().nonnegative().nullable(),
  widthMm: z.int().nonnegative().nullable(),
  heightMm: z.int().nonnegative().nullable(),
});

/** What was sold on one line, and how much of it went out. A SERVICE line counts as shipped whole. */
const settledLine = orderLine.extend({
  shippedQuantity: z.int().nonnegative(),
  /** The part of `total` that shippedQuantity earned, exact and not rounded. */
  earned: amount,
});

export const orderEvents = {
  ORDER_CREATED: orderChange.extend({ lines: z.array(orderLine), shipTo, placedAt: instant }),
  ORDER_APPROVED: orderChange.extend({ ruleVersion: z.int().nonnegative().nullable().optional() }),
  ORDER_HELD: orderChange.extend({
    reason: z.string(),
    holdId: id.optional(),
    /** The rule that asked for it; null when a person did. */
    ruleCode: code.nullable().optional(),
  }),
  ORDER_HOLD_RELEASED: orderChange.extend({ holdId: id.optional() }),
  ORDER_ALLOCATED: orderChange.extend({
    allocationId: id,
    ruleVersion: z.int().nonnegative(),
    fulfillmentOrders: z.array(plannedPart),
  }),
  ORDER_BACKORDERED: orderChange.extend({
    allocationId: id,
    shortages: z
      .array(z.object({ skuCode: code, required: quantity, sellable: z.int().nonnegative() }))
      .min(1),
  }),
  /** Stock came: back to APPROVED, always followed by ORDER_ALLOCATED of the same transaction. */
  ORDER_BACKORDER_ENDED: orderChange,
  ORDER_RELEASED: orderChange.extend({ fulfillmentOrderIds: z.array(id) }),
  ORDER_CANCEL_REQUESTED: orderChange.extend({ reason: z.string(), fulfillmentOrderIds: z.array(id) }),
  /** A warehouse had handed over already: the order goes on. */
  ORDER_CANCEL_REFUSED: orderChange.extend({ reason: z.string() }),
  ORDER_CANCELLED: orderChange.extend({ reason: z.string() }),
  ORDER_PARTIALLY_SHIPPED: orderChange.extend({
    fulfillmentOrderIds: z.array(id).min(1),
    handedOverAt: instant,
  }),
  /** `fulfillmentOrderIds` are those that went out with this step; none for an order of services only. */
  ORDER_SHIPPED: orderChange.extend({ fulfillmentOrderIds: z.array(id), handedOverAt: instant }),
  ORDER_DELIVERED: orderChange.extend({ deliveredAt: instant }),
  /** All that finance needs for the voucher: what was earned, and which work and transport cost belong to it. */
  ORDER_COMPLETED: orderChange.extend({
    completedAt: instant,
    countryCode: countryCode.nullable(),
    lines: z.array(settledLine),
    /** Earned freight and granted discount (positive), exact, in the currency of the total. */
    freight: amount,
    discount: amount,
    /** Σ earned + freight − discount, exact. Equals `total` unless a part was cancelled. */
    earnedTotal: amount,
    fulfillmentOrderIds: z.array(id),
    shipmentIds: z.array(id),
  }),
  FULFILLMENT_ORDER_RELEASED: z.object({
    fulfillmentOrderId: id,
    orderId: id,
    orderNo: code,
    channelCode: code,
    warehouseCode: code,
    reservationId: id,
    carrierServiceCode: code,
    /** Heaviest package that the service takes; the warehouse packs below it. Null: no limit is known. */
    maxPackageWeightGrams: z.int().positive().nullable(),
    /** Larger is more urgent; 0 is ordinary. */
    priority: z.int(),
    /** The carrier must have it by then to keep the promise; null when nothing was promised. */
    shipBy: instant.nullable(),
    shipTo: shipToAddress,
    lines: z.array(releasedLine).min(1),
  }),
  FULFILLMENT_ORDER_CANCEL_REQUESTED: z.object({
    fulfillmentOrderId: id,
    orderId: id,
    warehouseCode: code,
    reason: z.string(),
  }),
  /** Every process reads the rules anew when its own are older than `ruleVersion`. */
  RULE_CHANGED: z.object({
    ruleId: id,
    ruleCode: code,
    kind: z.enum(['REVIEW', 'WAREHOUSE', 'CARRIER']),
    ruleVersion: z.int().positive(),
  }),
};
