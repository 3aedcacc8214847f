import { z } from 'zod';
import { code, countryCode, id, instant, money, quantity, shipToAddress } from './fields.js';

const outboundStatus = z.enum([
  'CREATED',
  'WAVED',
  'PICKING',
  'SHORT_PICKED',
  'PICKED',
  'CHECKED',
  'PACKED',
  'WEIGHED',
  'HANDED_OVER',
  'VOIDED',
]);

const outboundLine = z.object({
  lineNo: z.int().positive(),
  /** The order's line. */
  lineId: id.nullable(),
  skuCode: code,
  quantity,
  pickedQuantity: z.int().nonnegative(),
  /** Units that the bins should have had and had not; they left the warehouse's books with this event. */
  missingQuantity: z.int().nonnegative(),
});

const outboundPackage = z.object({
  packageId: id,
  packageNo: z.int().positive(),
  weightGrams: z.int().positive(),
  lengthMm: z.int().positive().nullable(),
  widthMm: z.int().positive().nullable(),
  heightMm: z.int().positive().nullable(),
  lines: z.array(z.object({ skuCode: code, quantity })),
});

export const warehouseEvents = {
  WAREHOUSE_UPSERTED: z.object({
    warehouseId: id,
    warehouseCode: code,
    name: z.string(),
    type: z.string().min(1),
    countryCode: countryCode.nullable(),
    /** Absent in older events: ACTIVE. An INACTIVE warehouse gets no new work. */
    status: z.enum(['ACTIVE', 'INACTIVE']).optional(),
  }),
  STOCK_RECEIVED: z.object({
    receiptId: id,
    warehouseId: id,
    warehouseCode: code,
    lines: z.array(
      z.object({
        skuId: id,
        skuCode: code,
        binCode: code,
        quantity,
        /** What one unit cost; null or absent when the receipt did not say. */
        unitCost: money.nullable().optional(),
      }),
    ),
  }),
  OUTBOUND_ORDER_CHANGED: z.object({
    outboundOrderId: id,
    orderId: id.nullable(),
    fulfillmentOrderId: id.nullable(),
    warehouseCode: code,
    /** The channel of its order; null or absent where that is not known: made by hand, or before channels were kept. */
    channelCode: code.nullable().optional(),
    previousStatus: outboundStatus.nullable(),
    status: outboundStatus,
    reservationId: id.nullable().optional(),
    waveId: id.nullable().optional(),
    /** With CREATED, SHORT_PICKED, HANDED_OVER and VOIDED. */
    lines: z.array(outboundLine).optional(),
    /** With WEIGHED and HANDED_OVER. */
    packages: z.array(outboundPackage).optional(),
    /** With WEIGHED: what the label needs. */
    transport: z
      .object({
        carrierServiceCode: code,
        originCountry: countryCode.nullable(),
        shipTo: shipToAddress,
      })
      .optional(),
    handedOverAt: instant.optional(),
    /** With VOIDED, and with a refusal. */
    reason: z.string().optional(),
    /** True: a void was asked for and refused, the status stays as it was. */
    voidRefused: z.boolean().optional(),
  }),
  WAVE_CHANGED: z.object({
    waveId: id,
    warehouseCode: code,
    status: z.enum(['CREATED', 'PICKING', 'DONE']),
    outboundOrderCount: z.int().nonnegative(),
  }),
};
