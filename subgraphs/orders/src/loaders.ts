import { isWithin, manyByKey, oneByKey, type RowScope } from '@tradegraph/subgraph-kit';
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
import { onlyOfOwnOrders } from './repositories/own-orders.js';

export type Loaders = ReturnType<typeof createLoaders>;

/** What somebody sees: orders by their channel, what warehouses have of them by the warehouse too. */
export interface Scopes {
  channels: RowScope;
  warehouses: RowScope;
}

/**
 * One loader per type and key: whatever the number of orders, a statement per level of the query. Only what the
 * scopes have: whatever they are asked for, the rows of others are not there. What is asked for by its order is not
 * compared again: that order is one of theirs.
 */
export function createLoaders(manager: EntityManager, scopes: Scopes) {
  const own = (channels: ChannelEntity[]): ChannelEntity[] =>
    channels.filter(({ code }) => isWithin(scopes.channels, code));
  return {
    ...orderLoaders(manager, scopes),
    ...fulfillmentLoaders(manager, scopes),
    ...returnLoaders(manager, scopes),
    channelByCode: oneByKey(
      async (codes) => own(await manager.findBy(ChannelEntity, { code: In([...codes]) })),
      (channel) => channel.code,
    ),
    channelById: oneByKey(
      async (ids) => own(await manager.findBy(ChannelEntity, { id: In([...ids]) })),
      (channel) => channel.id,
    ),
    ruleById: oneByKey(
      (ids) => manager.findBy(RuleEntity, { id: In([...ids]) }),
      (rule) => rule.id,
    ),
  };
}

function orderLoaders(manager: EntityManager, { channels }: Scopes) {
  const own = (orders: OrderEntity[]): OrderEntity[] =>
    orders.filter(({ channelCode }) => isWithin(channels, channelCode));
  return {
    orderById: oneByKey(
      async (ids) => own(await manager.findBy(OrderEntity, { id: In([...ids]) })),
      (order) => order.id,
    ),
    orderByNo: oneByKey(
      async (numbers) => own(await manager.findBy(OrderEntity, { orderNo: In([...numbers]) })),
      (order) => order.orderNo,
    ),
    /** By `keyText` of the channel's code and its order id. */
    orderByChannelKey: oneByKey(async (keys) => own(await findByChannelKeys(manager, keys)), keyText),
    linesOfOrder: manyByKey(
      (ids) => manager.find(OrderLineEntity, { where: { orderId: In([...ids]) }, order: { lineNo: 'ASC' } }),
      (line) => line.orderId,
    ),
    lineById: oneByKey(
      (ids) => {
        const lines = manager.createQueryBuilder(OrderLineEntity, 'line').where({ id: In([...ids]) });
        return onlyOfOwnOrders(lines, 'line.orderId', channels).getMany();
      },
      (line) => line.id,
    ),
    holdsOfOrder: manyByKey(
      (ids) => manager.find(OrderHoldEntity, { where: { orderId: In([...ids]) }, order: { id: 'ASC' } }),
      (hold) => hold.orderId,
    ),
  };
}

function fulfillmentLoaders(manager: EntityManager, { channels, warehouses }: Scopes) {
  const own = (parts: FulfillmentOrderEntity[]): FulfillmentOrderEntity[] =>
    parts.filter(({ warehouseCode }) => isWithin(warehouses, warehouseCode));
  return {
    fulfillmentOrderById: oneByKey(
      async (ids) => {
        const parts = manager.createQueryBuilder(FulfillmentOrderEntity, 'part').where({ id: In([...ids]) });
        return own(await onlyOfOwnOrders(parts, 'part.orderId', channels).getMany());
      },
      (fulfillment) => fulfillment.id,
    ),
    fulfillmentOrdersOfAllocation: manyByKey(
      async (ids) =>
        own(
          await manager.find(FulfillmentOrderEntity, {
            where: { allocationId: In([...ids]) },
            order: { id: 'ASC' },
          }),
        ),
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
      async (ids) =>
        own(
          await manager.find(FulfillmentOrderEntity, {
            where: { orderId: In([...ids]) },
            order: { id: 'ASC' },
          }),
        ),
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

function returnLoaders(manager: EntityManager, { channels }: Scopes) {
  return {
    returnById: oneByKey(
      (ids) => {
        const returns = manager.createQueryBuilder(ReturnEntity, 'one').where({ id: In([...ids]) });
        return onlyOfOwnOrders(returns, 'one.orderId', channels).getMany();
      },
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
