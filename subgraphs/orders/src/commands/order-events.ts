import type { NewEvent } from '@tradegraph/event-log';
import { plain } from '@tradegraph/kernel';
import type { OrderEvent } from '../domain/order-decisions.js';
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
export function orderChanged(order: OrderEntity, event: OrderEvent): NewEvent<'orders'> {
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
      return { ...head, eventType: 'ORDER_APPROVED', data };
    case 'HELD':
      return { ...head, eventType: 'ORDER_HELD', data: { ...data, reason: event.reason } };
    case 'HOLD_RELEASED':
      return { ...head, eventType: 'ORDER_HOLD_RELEASED', data };
    case 'CANCELLED':
      return { ...head, eventType: 'ORDER_CANCELLED', data: { ...data, reason: event.reason } };
    default:
      throw unknownEvent(event);
  }
}

const unknownEvent = (event: never): Error => new Error(`No contract for ${JSON.stringify(event)}`);
