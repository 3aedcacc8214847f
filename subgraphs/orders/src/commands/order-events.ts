import type { NewEvent } from '@tradegraph/event-log';
import { plain } from '@tradegraph/kernel';
import type { OrderEvent } from '../domain/order-event.js';
import type { OrderEntity } from '../entities/order.entity.js';
import type { NewOrder } from '../repositories/order-intake.js';

/** What the order's consumers need to go on without asking back. */
export function orderCreated({ id, orderNo, draft, lineIds }: NewOrder): NewEvent<'orders'> {
  const { input } = draft;
  const { shipTo } = input;
  return {
    eventType: 'ORDER_CREATED',
    aggregateType: 'Order',
    aggregateId: id,
    aggregateVersion: 1,
    data: {
      orderId: id,
      orderNo,
      channelCode: input.channel,
      channelOrderId: input.channelOrderId,
      mode: draft.mode,
      previousStatus: null,
      status: draft.status,
      total: { amount: draft.total, currencyCode: input.currencyCode },
      placedAt: input.placedAt.toISOString(),
      shipTo: {
        name: shipTo?.name ?? null,
        countryCode: shipTo?.countryCode ?? null,
        region: shipTo?.province ?? null,
        city: shipTo?.city ?? null,
        postalCode: shipTo?.postalCode ?? null,
      },
      lines: input.lines.map((line, index) => ({
        lineId: lineIds[index]!,
        kind: line.kind,
        skuCode: line.skuCode ?? null,
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        total: draft.lineTotals[index]!,
      })),
    },
  };
}

/** The event of a decision. `order` is the row before the change. */
export function orderChanged(order: OrderEntity, event: OrderEvent, now: Date): NewEvent<'orders'> {
  const head = { aggregateType: 'Order', aggregateId: order.id, aggregateVersion: order.version + 1 };
  const data = {
    orderId: order.id,
    orderNo: order.orderNo,
    channelCode: order.channelCode,
    channelOrderId: order.channelOrderId,
    mode: order.mode,
    previousStatus: order.status,
    status: event.status,
    total: { amount: plain(order.total), currencyCode: order.currencyCode },
  };
  switch (event.type) {
    case 'APPROVED':
      return { ...head, eventType: 'ORDER_APPROVED', data: { ...data, ruleVersion: event.ruleVersion } };
    case 'HELD': {
      const { reason, holdId, ruleCode } = event;
      return { ...head, eventType: 'ORDER_HELD', data: { ...data, reason, holdId, ruleCode } };
    }
    case 'HOLD_RELEASED':
      return { ...head, eventType: 'ORDER_HOLD_RELEASED', data: { ...data, holdId: event.holdId } };
    case 'CANCELLED':
    case 'VOIDED':
      return { ...head, eventType: 'ORDER_CANCELLED', data: { ...data, reason: event.reason } };
    case 'CANCEL_REQUESTED': {
      const { reason, fulfillmentOrderIds } = event;
      return {
        ...head,
        eventType: 'ORDER_CANCEL_REQUESTED',
        data: { ...data, reason, fulfillmentOrderIds },
      };
    }
    case 'CANCEL_REFUSED':
      return { ...head, eventType: 'ORDER_CANCEL_REFUSED', data: { ...data, reason: event.reason } };
    case 'ALLOCATED': {
      const { allocationId, ruleVersion, parts: fulfillmentOrders } = event;
      return {
        ...head,
        eventType: 'ORDER_ALLOCATED',
        data: { ...data, allocationId, ruleVersion, fulfillmentOrders },
      };
    }
    case 'BACKORDERED': {
      const { allocationId, shortages } = event;
      return { ...head, eventType: 'ORDER_BACKORDERED', data: { ...data, allocationId, shortages } };
    }
    case 'BACKORDER_ENDED':
      return { ...head, eventType: 'ORDER_BACKORDER_ENDED', data };
    case 'RELEASED': {
      const { fulfillmentOrderIds } = event;
      return { ...head, eventType: 'ORDER_RELEASED', data: { ...data, fulfillmentOrderIds } };
    }
    case 'PARTIALLY_SHIPPED':
    case 'SHIPPED': {
      const { fulfillmentOrderIds } = event;
      const shipped = { ...data, fulfillmentOrderIds, handedOverAt: event.handedOverAt.toISOString() };
      return { ...head, eventType: `ORDER_${event.type}`, data: shipped };
    }
    case 'DELIVERED': {
      const deliveredAt = event.deliveredAt.toISOString();
      return { ...head, eventType: 'ORDER_DELIVERED', data: { ...data, deliveredAt } };
    }
    case 'COMPLETED': {
      const { settlement, countryCode, fulfillmentOrderIds, shipmentIds } = event;
      const settled = { ...settlement, countryCode, fulfillmentOrderIds, shipmentIds };
      const completedAt = now.toISOString();
      return { ...head, eventType: 'ORDER_COMPLETED', data: { ...data, ...settled, completedAt } };
    }
    default:
      throw unknownEvent(event);
  }
}

const unknownEvent = (event: never): Error => new Error(`No contract for ${JSON.stringify(event)}`);
