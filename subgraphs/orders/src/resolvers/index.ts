import type { Resolvers } from '../__generated__/resolvers.js';
import { Channel } from './Channel.js';
import { FulfillmentOrder, FulfillmentOrderLine } from './FulfillmentOrder.js';
import { ImportOrderResult } from './ImportOrderResult.js';
import { approveOrder } from './Mutation/approveOrder.js';
import { cancelOrder } from './Mutation/cancelOrder.js';
import { createOrder } from './Mutation/createOrder.js';
import { holdOrder } from './Mutation/holdOrder.js';
import { importOrders } from './Mutation/importOrders.js';
import { releaseOrderHold } from './Mutation/releaseOrderHold.js';
import { upsertChannel } from './Mutation/upsertChannel.js';
import { Order } from './Order.js';
import { OrderLine } from './OrderLine.js';
import { OrderSums } from './OrderSums.js';
import { channels } from './Query/channels.js';
import { fulfillmentOrder } from './Query/fulfillmentOrder.js';
import { order } from './Query/order.js';
import { orderByNumber } from './Query/orderByNumber.js';
import { orders } from './Query/orders.js';
import { orderTotals } from './Query/orderTotals.js';
import { rules } from './Query/rules.js';
import { Return, ReturnLine } from './Return.js';
import { Rule } from './Rule.js';

export const resolvers = {
  Query: { order, orderByNumber, orders, orderTotals, fulfillmentOrder, rules, channels },
  Mutation: {
    importOrders,
    createOrder,
    approveOrder,
    holdOrder,
    releaseOrderHold,
    cancelOrder,
    upsertChannel,
  },
  Channel,
  FulfillmentOrder,
  FulfillmentOrderLine,
  ImportOrderResult,
  Order,
  OrderLine,
  OrderSums,
  Return,
  ReturnLine,
  Rule,
} satisfies Partial<Resolvers>;
