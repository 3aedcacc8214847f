import type { Resolvers } from '../__generated__/resolvers.js';
import { Bin } from './Bin.js';
import { BinStock } from './BinStock.js';
import { FulfillmentOrder } from './FulfillmentOrder.js';
import { confirmCheck } from './Mutation/confirmCheck.js';
import { confirmPack } from './Mutation/confirmPack.js';
import { confirmPick } from './Mutation/confirmPick.js';
import { confirmWeight } from './Mutation/confirmWeight.js';
import { createWave } from './Mutation/createWave.js';
import { handOver } from './Mutation/handOver.js';
import { receiveStock } from './Mutation/receiveStock.js';
import { startPicking } from './Mutation/startPicking.js';
import { upsertWarehouse } from './Mutation/upsertWarehouse.js';
import { voidOutboundOrder } from './Mutation/voidOutboundOrder.js';
import { Order } from './Order.js';
import { OutboundOrder } from './OutboundOrder.js';
import { OutboundOrderLine } from './OutboundOrderLine.js';
import { Package } from './Package.js';
import { PackageLine } from './PackageLine.js';
import { PickTask } from './PickTask.js';
import { bins } from './Query/bins.js';
import { outboundOrder } from './Query/outboundOrder.js';
import { outboundOrders } from './Query/outboundOrders.js';
import { pickTasks } from './Query/pickTasks.js';
import { receipt } from './Query/receipt.js';
import { warehouse } from './Query/warehouse.js';
import { warehouses } from './Query/warehouses.js';
import { wave } from './Query/wave.js';
import { waves } from './Query/waves.js';
import { Receipt } from './Receipt.js';
import { ReceiptLine } from './ReceiptLine.js';
import { Sku } from './Sku.js';
import { Warehouse } from './Warehouse.js';
import { Wave } from './Wave.js';

export const resolvers = {
  Query: { warehouse, warehouses, bins, receipt, outboundOrder, outboundOrders, wave, waves, pickTasks },
  Mutation: {
    upsertWarehouse,
    receiveStock,
    createWave,
    startPicking,
    confirmPick,
    confirmCheck,
    confirmPack,
    confirmWeight,
    handOver,
    voidOutboundOrder,
  },
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
  PackageLine,
  PickTask,
  Wave,
} satisfies Partial<Resolvers>;
