import { sumAmounts } from '@tradegraph/kernel';
import type { OutgoingOrder } from '../orders/order-input.js';
import type { JoinedOrder } from './join-orders.js';
import { isAmount, statusOf } from './olist-rules.js';

type ToUtc = (local: string) => string | undefined;

/** The order as `importOrders` takes it, in mode HISTORY; or why it can't be one. */
export function olistOrder(joined: JoinedOrder, channel: string, toUtc: ToUtc): OutgoingOrder | string {
  const { order, customer, items } = joined;
  const { row, line } = order;
  const status = statusOf(row.order_status);
  if (status === undefined) return 'UNKNOWN_STATUS';
  const placedAt = toUtc(row.order_purchase_timestamp);
  if (placedAt === undefined) return 'TIME_NOT_READABLE';
  if (!items.every((item) => isAmount(item.row.price) && isAmount(item.row.freight_value))) {
    return 'PRICE_NOT_A_DECIMAL';
  }
  const times = readTimes(joined, toUtc);
  if (times === undefined) return 'TIME_NOT_READABLE';
  const sorted = items.toSorted((a, b) => Number(a.row.order_item_id) - Number(b.row.order_item_id));
  const json = JSON.stringify({
    channel,
    channelOrderId: row.order_id,
    currencyCode: 'BRL',
    placedAt,
    ...(customer ? { buyer: { channelBuyerId: customer.customer_unique_id } } : {}),
    shipTo: {
      ...{ countryCode: 'BR', countryName: 'Brazil', province: customer?.customer_state },
      ...{ city: customer?.customer_city, postalCode: customer?.customer_zip_code_prefix },
    },
    lines: sorted.map(({ row: item }) => ({
      skuCode: item.product_id,
      quantity: 1,
      unitPrice: item.price,
      freight: item.freight_value,
    })),
    status,
    ...times,
  });
  return {
    json,
    rows: items.length,
    channelOrderId: row.order_id,
    total: sumAmounts(items.flatMap((item) => [item.row.price, item.row.freight_value])),
    fileLines: [line],
  };
}

/** The four later times; one that is empty is left out. Undefined when one is there but no time. */
function readTimes({ order: { row } }: JoinedOrder, toUtc: ToUtc): Record<string, string> | undefined {
  const given = [
    ['approvedAt', row.order_approved_at],
    ['handedOverAt', row.order_delivered_carrier_date],
    ['deliveredAt', row.order_delivered_customer_date],
    ['estimatedDeliveryAt', row.order_estimated_delivery_date],
  ] as const;
  const times: Record<string, string> = {};
  for (const [name, text] of given) {
    if (text === '') continue;
    const time = toUtc(text);
    if (time === undefined) return undefined;
    times[name] = time;
  }
  return times;
}
