import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { AllocationEntity } from './entities/allocation.entity.js';
import { ChannelEntity } from './entities/channel.entity.js';
import { FulfillmentOrderLineEntity } from './entities/fulfillment-order-line.entity.js';
import { FulfillmentOrderEntity } from './entities/fulfillment-order.entity.js';
import { OrderHoldEntity } from './entities/order-hold.entity.js';
import { OrderLineEntity } from './entities/order-line.entity.js';
import { OrderEntity } from './entities/order.entity.js';
import { ReturnLineEntity } from './entities/return-line.entity.js';
import { ReturnEntity } from './entities/return.entity.js';
import { RuleEntity } from './entities/rule.entity.js';
import { StockWaitEntity } from './entities/stock-wait.entity.js';
import { findByChannelKeys, keyText } from './repositories/order-keys.js';

export type Loaders = ReturnType<typeof createLoaders>;

/** One loader per type and key: whatever the number of orders, a statement per level of the query. */
export function createLoaders(manager: EntityManager) {
  return {
    ...orderLoaders(manager),
    ...fulfillmentLoaders(manager),
    ...returnLoaders(manager),
    channelByCode: oneByKey(
      (codes) => manager.findBy(ChannelEntity, { code: In([...codes]) }),
      (channel) => channel.code,
    ),
    channelById: oneByKey(
      (ids) => manager.findBy(ChannelEntity, { id: In([...ids]) }),
      (channel) => channel.id,
    ),
    ruleById: oneByKey(
      (ids) => manager.findBy(RuleEntity, { id: In([...ids]) }),
      (rule) => rule.id,
    ),
  };
}

function orderLoaders(manager: EntityManager) {
  return {
    orderById: oneByKey(
      (ids) => manager.findBy(OrderEntity, { id: In([...ids]) }),
      (order) => order.id,
    ),
    orderByNo: oneByKey(
      (numbers) => manager.findBy(OrderEntity, { orderNo: In([...numbers]) }),
      (order) => order.orderNo,
    ),
    /** By `keyText` of the channel's code and its order id. */
    orderByChannelKey: oneByKey((keys) => findByChannelKeys(manager, keys), keyText),
    linesOfOrder: manyByKey(
      (ids) => manager.find(OrderLineEntity, { where: { orderId: In([...ids]) }, order: { lineNo: 'ASC' } }),
      (line) => line.orderId,
    ),
    lineById: oneByKey(
      (ids) => manager.findBy(OrderLineEntity, { id: In([...ids]) }),
      (line) => line.id,
    ),
    holdsOfOrder: manyByKey(
      (ids) => manager.find(OrderHoldEntity, { where: { orderId: In([...ids]) }, order: { id: 'ASC' } }),
      (hold) => hold.orderId,
    ),
  };
}

function fulfillmentLoaders(manager: EntityManager) {
  return {
    fulfillmentOrderById: oneByKey(
      (ids) => manager.findBy(FulfillmentOrderEntity, { id: In([...ids]) }),
      (fulfillment) => fulfillment.id,
    ),
    fulfillmentOrdersOfAllocation: manyByKey(
      (ids) =>
        manager.find(FulfillmentOrderEntity, {
          where: { allocationId: In([...ids]) },
          order: { id: 'ASC' },
        }),
      (fulfillment) => fulfillment.allocationId ?? '',
    ),
    allocationsOfOrder: manyByKey(
      (ids) => manager.find(AllocationEntity, { where: { orderId: In([...ids]) }, order: { id: 'ASC' } }),
      (allocation) => allocation.orderId,
    ),
    waitsOfOrder: manyByKey(
      (ids) =>
        manager.find(StockWaitEntity, { where: { orderId: In([...ids]) }, order: { orderLineId: 'ASC' } }),
      (wait) => wait.orderId,
    ),
    fulfillmentOrdersOfOrder: manyByKey(
      (ids) =>
        manager.find(FulfillmentOrderEntity, { where: { orderId: In([...ids]) }, order: { id: 'ASC' } }),
      (fulfillment) => fulfillment.orderId,
    ),
    linesOfFulfillmentOrder: manyByKey(
      (ids) =>
        manager.find(FulfillmentOrderLineEntity, {
          where: { fulfillmentOrderId: In([...ids]) },
          order: { orderLineId: 'ASC' },
        }),
      (line) => line.fulfillmentOrderId,
    ),
  };
}

function returnLoaders(manager: EntityManager) {
  return {
    returnById: oneByKey(
      (ids) => manager.findBy(ReturnEntity, { id: In([...ids]) }),
      (one) => one.id,
    ),
    returnsOfOrder: manyByKey(
      (ids) => manager.find(ReturnEntity, { where: { orderId: In([...ids]) }, order: { id: 'ASC' } }),
      (one) => one.orderId,
    ),
    linesOfReturn: manyByKey(
      (ids) =>
        manager.find(ReturnLineEntity, {
          where: { returnId: In([...ids]) },
          order: { orderLineId: 'ASC' },
        }),
      (line) => line.returnId,
    ),
  };
}
