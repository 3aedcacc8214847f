import { parseEvent, type EventEnvelope, type KnownEvent } from '@tradegraph/events';
import type { ChangeKind } from './live-field.js';

/** Two fields may follow one source: an event is checked against its contract once. */
const checked = new WeakMap<EventEnvelope, unknown>();

/** The data of an event of one of these types; all of them share the fields that are read. */
function dataOf<T extends KnownEvent['eventType']>(
  event: EventEnvelope,
): Extract<KnownEvent, { eventType: T }>['data'] {
  if (!checked.has(event)) checked.set(event, parseEvent(event).data);
  return checked.get(event) as never; // the caller has named the type of the event
}

export const orderChange: ChangeKind = {
  source: 'orders',
  dimensions: ['orderId', 'channel', 'status'],
  limits: { channels: 'channel' },
  read: (event) => {
    if (event.aggregateType !== 'Order' || !event.eventType.startsWith('ORDER_')) return null;
    const { orderId, channelCode, previousStatus, status } = dataOf<'ORDER_APPROVED'>(event);
    return {
      facts: { orderId, channel: channelCode, status },
      payload: { previousStatus, status, order: { id: orderId } },
    };
  },
};

/** In a list, an order that leaves the wanted states matters as much as one that enters them. */
export const listedOrderChange: ChangeKind = {
  ...orderChange,
  read: (event) => {
    const change = orderChange.read(event);
    if (!change) return null;
    const { status, previousStatus } = change.payload as { status: string; previousStatus: string | null };
    const states = previousStatus === null ? [status] : [status, previousStatus];
    return { ...change, facts: { ...change.facts, status: states } };
  },
};

export const stockChange: ChangeKind = {
  source: 'inventory',
  dimensions: ['skuCode', 'warehouseCode'],
  limits: { warehouses: 'warehouseCode' },
  read: (event) => {
    if (event.eventType !== 'INVENTORY_CHANGED') return null;
    const data = dataOf<'INVENTORY_CHANGED'>(event);
    const { skuCode, warehouseCode, changeType, beforeQty, afterQty } = data;
    return {
      facts: { skuCode, warehouseCode },
      payload: {
        ...{ changeType, beforeQty, afterQty },
        sku: { skuCode },
        warehouse: { code: warehouseCode },
        stockLevel: { id: data.stockLevelId },
      },
    };
  },
};

export const outboundOrderChange: ChangeKind = {
  source: 'warehouse',
  dimensions: ['outboundOrderId', 'orderId', 'warehouseCode', 'status'],
  limits: { warehouses: 'warehouseCode' },
  read: (event) => {
    if (event.eventType !== 'OUTBOUND_ORDER_CHANGED') return null;
    const data = dataOf<'OUTBOUND_ORDER_CHANGED'>(event);
    const { outboundOrderId, orderId, warehouseCode, previousStatus, status } = data;
    return {
      facts: { outboundOrderId, orderId, warehouseCode, status },
      payload: { previousStatus, status, outboundOrder: { id: outboundOrderId } },
    };
  },
};

export const shipmentChange: ChangeKind = {
  source: 'logistics',
  dimensions: ['shipmentId', 'orderId', 'warehouseCode', 'channelCode', 'status'],
  limits: { warehouses: 'warehouseCode', channels: 'channelCode' },
  read: (event) => {
    if (event.aggregateType !== 'Shipment' || !event.eventType.startsWith('SHIPMENT_')) return null;
    const data = dataOf<'SHIPMENT_CREATED'>(event);
    const { shipmentId, orderId, warehouseCode = null, channelCode = null } = data;
    const { previousStatus, status, trackingNo } = data;
    return {
      facts: { shipmentId, orderId, warehouseCode, channelCode, status },
      payload: { previousStatus, status, trackingNo, shipment: { id: shipmentId } },
    };
  },
};
