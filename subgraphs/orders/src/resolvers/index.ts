import type { Resolvers } from '../__generated__/resolvers.js';
import { Allocation, AllocationCandidate, StockWait } from './Allocation.js';
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
import { allocateOrder } from './Mutation/allocateOrder.js';
import { completeOrder } from './Mutation/completeOrder.js';
import { releaseOrder } from './Mutation/releaseOrder.js';
import { retryOrderTask } from './Mutation/retryOrderTask.js';
import { reviewOrder } from './Mutation/reviewOrder.js';
import { upsertRule } from './Mutation/upsertRule.js';
import { Order } from './Order.js';
import { OrderLine } from './OrderLine.js';
import { OrderSums } from './OrderSums.js';
import { OrderTask, TimelineEntry } from './OrderTask.js';
import { channels } from './Query/channels.js';
import { fulfillmentOrder } from './Query/fulfillmentOrder.js';
import { order } from './Query/order.js';
import { orderByNumber } from './Query/orderByNumber.js';
import { orders } from './Query/orders.js';
import { orderTotals } from './Query/orderTotals.js';
import { rules } from './Query/rules.js';
import { orderTasks } from './Query/orderTasks.js';
import { previewRule } from './Query/previewRule.js';
import { rule } from './Query/rule.js';
import { Return, ReturnLine } from './Return.js';
import { MatchedRule, Rule, RuleAction, RuleCondition } from './Rule.js';

export const resolvers = {
  Query: {
    order,
    orderByNumber,
    orders,
    orderTotals,
    fulfillmentOrder,
    rules,
    channels,
    rule,
    previewRule,
    orderTasks,
  },
  Mutation: {
    importOrders,
    createOrder,
    approveOrder,
    holdOrder,
    releaseOrderHold,
    cancelOrder,
    upsertChannel,
    reviewOrder,
    allocateOrder,
    releaseOrder,
    completeOrder,
    upsertRule,
    retryOrderTask,
  },
  Allocation,
  AllocationCandidate,
  Channel,
  FulfillmentOrder,
  FulfillmentOrderLine,
  ImportOrderResult,
  Order,
  OrderLine,
  OrderSums,
  OrderTask,
  Return,
  ReturnLine,
  Rule,
  RuleAction,
  RuleCondition,
  MatchedRule,
  StockWait,
  TimelineEntry,
} satisfies Partial<Resolvers>;
