import type { EventData } from '@tradegraph/events';
import type { Money } from '@tradegraph/kernel';
import type { BooksRate } from './voucher.js';

type Completed = Pick<EventData<'ORDER_COMPLETED'>, 'fulfillmentOrderIds' | 'shipmentIds' | 'total'>;

/** What is known of the costs of some orders. */
export interface OrderCosts {
  hasGoods: (fulfillmentOrderId: string) => boolean;
  hasShipment: (shipmentId: string) => boolean;
  goodsOf: (order: Completed) => { cost: string; known: boolean };
  /** Of the shipments whose cost a rate card said. */
  freightOf: (order: Completed) => Money[];
}

/** What has to be known before the order's voucher can be posted, in words; empty: nothing. */
export function missingFor(
  order: Completed,
  day: string,
  costs: OrderCosts,
  rateOf: (currencyCode: string, day: string) => BooksRate | null,
): string[] {
  const currencies = new Set([
    order.total.currencyCode,
    ...costs.freightOf(order).map(({ currencyCode }) => currencyCode),
  ]);
  return [
    ...order.fulfillmentOrderIds
      .filter((id) => !costs.hasGoods(id))
      .map((id) => `the cost of the goods of fulfilment order ${id}`),
    ...order.shipmentIds.filter((id) => !costs.hasShipment(id)).map((id) => `the cost of shipment ${id}`),
    ...[...currencies]
      .filter((currencyCode) => !rateOf(currencyCode, day))
      .map((currencyCode) => `a rate of exchange of ${currencyCode} for ${day}`),
  ];
}
