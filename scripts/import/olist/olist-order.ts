import { sumAmounts } from '@tradegraph/kernel';
import type { OrderInput, OrderLineInput, OutgoingOrder } from '../orders/order-input.js';
import type { OlistItemRow, OlistOrderRow } from './olist-files.js';
import { isAmount, statusOf } from './olist-rules.js';
import type { Located, OrderOfCustomer } from './spill-olist.js';

export type ToUtc = (local: string) => string | undefined;

/** The order as `importOrders` takes it, in mode HISTORY; or why it can't be one. */
export function olistOrder(
  { order: { row, line }, customer }: OrderOfCustomer,
  items: readonly Located<OlistItemRow>[],
  channel: string,
  toUtc: ToUtc,
): OutgoingOrder | string {
  const status = statusOf(row.order_status);
  if (status === undefined) return 'UNKNOWN_STATUS';
  const times = readTimes(row, toUtc);
  if (times === undefined) return 'TIME_NOT_READABLE';
  if (!items.every((item) => isAmount(item.row.price) && isAmount(item.row.freight_value))) {
    return 'PRICE_NOT_A_DECIMAL';
  }
  const json = JSON.stringify({
    channel,
    channelOrderId: row.order_id,
    currencyCode: 'BRL',
    ...(customer ? { buyer: { channelBuyerId: customer.customer_unique_id } } : {}),
    shipTo: {
      countryCode: 'BR',
      countryName: 'Brazil',
      province: customer?.customer_state,
      city: customer?.customer_city,
      postalCode: customer?.customer_zip_code_prefix,
    },
    lines: lineInputs(items),
    status,
    ...times,
  } satisfies OrderInput);
  const total = sumAmounts(items.flatMap((item) => [item.row.price, item.row.freight_value]));
  return { json, rows: items.length, channelOrderId: row.order_id, total, fileLines: [line] };
}

/** An item of the marketplace is always one unit. */
function lineInputs(items: readonly Located<OlistItemRow>[]): OrderLineInput[] {
  const sorted = items.toSorted((a, b) => Number(a.row.order_item_id) - Number(b.row.order_item_id));
  return sorted.map(({ row }) => ({
    skuCode: row.product_id,
    quantity: 1,
    unitPrice: row.price,
    freight: row.freight_value,
  }));
}

type Times = Pick<
  OrderInput,
  'placedAt' | 'approvedAt' | 'handedOverAt' | 'deliveredAt' | 'estimatedDeliveryAt'
>;

/** The five times; an empty one is left out, the first may not be. Undefined when one is there but no time. */
function readTimes(row: OlistOrderRow, toUtc: ToUtc): Times | undefined {
  const given = [
    ['placedAt', row.order_purchase_timestamp],
    ['approvedAt', row.order_approved_at],
    ['handedOverAt', row.order_delivered_carrier_date],
    ['deliveredAt', row.order_delivered_customer_date],
    ['estimatedDeliveryAt', row.order_estimated_delivery_date],
  ] as const;
  const times: Times = { placedAt: '' };
  for (const [name, text] of given) {
    if (text === '' && name !== 'placedAt') continue;
    const time = toUtc(text);
    if (time === undefined) return undefined;
    times[name] = time;
  }
  return times;
}
