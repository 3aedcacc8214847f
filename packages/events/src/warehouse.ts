import { z } from 'zod';
import { code, countryCode, id, quantity } from './fields.js';

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

export const warehouseEvents = {
  WAREHOUSE_UPSERTED: z.object({
    warehouseId: id,
    warehouseCode: code,
    name: z.string(),
    type: z.string().min(1),
    countryCode: countryCode.nullable(),
  }),
  STOCK_RECEIVED: z.object({
    receiptId: id,
    warehouseId: id,
    warehouseCode: code,
    lines: z.array(z.object({ skuId: id, skuCode: code, binCode: code, quantity })),
  }),
  OUTBOUND_ORDER_CHANGED: z.object({
    outboundOrderId: id,
    orderId: id.nullable(),
    fulfillmentOrderId: id.nullable(),
    warehouseCode: code,
    previousStatus: outboundStatus.nullable(),
    status: outboundStatus,
  }),
};
