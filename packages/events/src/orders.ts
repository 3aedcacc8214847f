import { z } from 'zod';
import { amount, code, countryCode, id, instant, money, quantity } from './fields.js';

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

export const orderEvents = {
  ORDER_CREATED: orderChange.extend({ lines: z.array(orderLine), shipTo, placedAt: instant }),
  ORDER_APPROVED: orderChange,
  ORDER_HELD: orderChange.extend({ reason: z.string() }),
  ORDER_HOLD_RELEASED: orderChange,
  ORDER_CANCELLED: orderChange.extend({ reason: z.string() }),
};
