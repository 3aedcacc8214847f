import type { Resolvers } from '../__generated__/resolvers.js';
import { Bin } from './Bin.js';
import { BinStock } from './BinStock.js';
import { FulfillmentOrder } from './FulfillmentOrder.js';
import { receiveStock } from './Mutation/receiveStock.js';
import { upsertWarehouse } from './Mutation/upsertWarehouse.js';
import { Order } from './Order.js';
import { OutboundOrder } from './OutboundOrder.js';
import { OutboundOrderLine } from './OutboundOrderLine.js';
import { Package } from './Package.js';
import { bins } from './Query/bins.js';
import { outboundOrder } from './Query/outboundOrder.js';
import { outboundOrders } from './Query/outboundOrders.js';
import { receipt } from './Query/receipt.js';
import { warehouse } from './Query/warehouse.js';
import { warehouses } from './Query/warehouses.js';
import { Receipt } from './Receipt.js';
import { ReceiptLine } from './ReceiptLine.js';
import { Sku } from './Sku.js';
import { Warehouse } from './Warehouse.js';

export const resolvers = {
  Query: { warehouse, warehouses, bins, receipt, outboundOrder, outboundOrders },
  Mutation: { upsertWarehouse, receiveStock },
  Warehouse,
  Bin,
  BinStock,
  Sku,
  Receipt,
  ReceiptLine,
  Order,
  FulfillmentOrder,
  OutboundOrder,
  OutboundOrderLine,
  Package,
} satisfies Partial<Resolvers>;
