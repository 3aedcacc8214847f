import type { NewEvent } from '@tradegraph/event-log';
import type { EventData } from '@tradegraph/events';

type Completed = EventData<'ORDER_COMPLETED'>;

const change = (id: string, total: string, currencyCode = 'GBP') => ({
  orderId: `ord_${id}`,
  orderNo: `ORD-${id}`,
  channelCode: 'SHOP',
  channelOrderId: `web-${id}`,
  mode: 'LIVE' as const,
  total: { amount: total, currencyCode },
});

const head = (id: string) => ({ aggregateType: 'Order', aggregateId: `ord_${id}`, aggregateVersion: 1 });

export const created = (id: string, total = '10'): NewEvent<'orders'> => ({
  eventType: 'ORDER_CREATED',
  ...head(id),
  data: {
    ...change(id, total),
    ...{ previousStatus: null, status: 'PENDING', lines: [], placedAt: '2026-01-01T10:00:00.000Z' },
    shipTo: { name: null, countryCode: 'GB', region: null, city: null, postalCode: null },
  },
});

export const cancelled = (id: string): NewEvent<'orders'> => ({
  eventType: 'ORDER_CANCELLED',
  ...head(id),
  data: { ...change(id, '10'), previousStatus: 'PENDING', status: 'CANCELLED', reason: 'Changed their mind' },
});

export const completed = (id: string, total: string, extra: Partial<Completed> = {}): NewEvent<'orders'> => ({
  eventType: 'ORDER_COMPLETED',
  ...head(id),
  data: {
    ...change(id, total, extra.total?.currencyCode),
    ...{ previousStatus: 'DELIVERED', status: 'COMPLETED', completedAt: '2026-01-05T10:00:00.000Z' },
    ...{ countryCode: 'GB', lines: [], freight: '0', discount: '0', earnedTotal: total },
    ...{ fulfillmentOrderIds: [`ffo_${id}`], shipmentIds: [`shp_${id}`] },
    ...extra,
  },
});

export const received = (
  receiptId: string,
  quantity: number,
  unitCost: { amount: string; currencyCode: string } | null,
): NewEvent<'warehouse'> => ({
  eventType: 'STOCK_RECEIVED',
  ...{ aggregateType: 'Receipt', aggregateId: receiptId, aggregateVersion: 1 },
  data: {
    ...{ receiptId, warehouseId: 'wh_1', warehouseCode: 'LHR' },
    lines: [{ skuId: 'sku_1', skuCode: 'MUG', binCode: 'A-1', quantity, unitCost }],
  },
});

export const handedOver = (id: string, quantity: number): NewEvent<'warehouse'> => ({
  eventType: 'OUTBOUND_ORDER_CHANGED',
  ...{ aggregateType: 'OutboundOrder', aggregateId: `out_${id}`, aggregateVersion: 8 },
  data: {
    ...{ outboundOrderId: `out_${id}`, orderId: `ord_${id}`, fulfillmentOrderId: `ffo_${id}` },
    ...{ warehouseCode: 'LHR', previousStatus: 'WEIGHED', status: 'HANDED_OVER', packages: [] },
    lines: [
      { lineNo: 1, lineId: null, skuCode: 'MUG', quantity, pickedQuantity: quantity, missingQuantity: 0 },
    ],
  },
});

export const shipped = (id: string, cost: string | null): NewEvent<'logistics'> => ({
  eventType: 'SHIPMENT_CREATED',
  ...{ aggregateType: 'Shipment', aggregateId: `shp_${id}`, aggregateVersion: 1 },
  data: {
    ...{ shipmentId: `shp_${id}`, trackingNo: null, orderId: `ord_${id}` },
    ...{ previousStatus: null, status: 'PENDING' },
    expectedCost: cost === null ? null : { amount: cost, currencyCode: 'GBP' },
  },
});
