import { SKUS } from './load/command.js';
import type { Watch } from './live/change.js';

/** Who watches: with and without entities of several subgraphs, all and some, over both transports. */
export const watches: readonly Watch[] = [
  { name: 'orders', field: 'orderChanged', fields: 'occurredAt status', transport: 'websocket' },
  {
    name: 'orders with entities',
    field: 'orderChanged',
    fields: 'order { version orderNo }',
    transport: 'websocket',
  },
  { name: 'orders over SSE', field: 'orderChanged', fields: 'status', transport: 'sse' },
  { name: 'stock', field: 'stockChanged', fields: 'occurredAt afterQty', transport: 'websocket' },
  {
    name: 'some stock with entities',
    field: 'stockChanged',
    fields: 'afterQty stockLevel { version sellable } sku { name }',
    skuCodes: SKUS.slice(0, 2),
    transport: 'websocket',
  },
  {
    name: 'shipments with entities',
    field: 'shipmentChanged',
    fields: 'status shipment { version }',
    transport: 'websocket',
  },
  {
    name: 'list of orders',
    field: 'ordersLive',
    fields: 'status order { version }',
    transport: 'websocket',
  },
  {
    name: 'list of stock over SSE',
    field: 'stockLevelsLive',
    fields: 'afterQty stockLevel { version }',
    transport: 'sse',
  },
  {
    name: 'orders by the live client',
    field: 'orderChanged',
    fields: 'status order { version }',
    transport: 'live-client',
  },
  {
    name: 'list of stock by the live client',
    field: 'stockLevelsLive',
    fields: 'afterQty stockLevel { version }',
    transport: 'live-client',
  },
  { name: 'stock over SSE', field: 'stockChanged', fields: 'changeType', transport: 'sse' },
];
