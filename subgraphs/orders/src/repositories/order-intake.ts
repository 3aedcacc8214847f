import { newId } from '@tradegraph/kernel';
import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { OrderDraft } from '../domain/order-draft.js';

/** A draft with the identity that it gets when it turns out to be new. */
export interface NewOrder {
  id: string;
  orderNo: string;
  draft: OrderDraft;
  /** By the lines' places in the input. */
  lineIds: string[];
}

export function identify(draft: OrderDraft, orderNo: string): NewOrder {
  return { id: newId('ord'), orderNo, draft, lineIds: draft.input.lines.map(() => newId('orl')) };
}

const ORDER_COLUMNS =
  'id order_no channel_code channel_order_id status mode currency_code total goods_total service_total freight_total discount_total line_count flags placed_at approved_at handed_over_at delivered_at estimated_delivery_at cancelled_at buyer_id buyer_name buyer_email ship_name country_code country_name province city postal_code line1 line2 phone version created_at updated_at'.split(
    ' ',
  );

/**
 * Inserts the orders that are not there yet; where another import was first, its row stays and ours is not made.
 * Not INSERT IGNORE, which would also cut values that do not fit. The rows must come sorted by their key: then two
 * imports of the same orders wait for each other instead of ending in a deadlock.
 */
export async function insertOrders(tx: EntityManager, orders: readonly NewOrder[], now: Date): Promise<void> {
  await insertRows(
    tx,
    'sales_order',
    ORDER_COLUMNS,
    orders.map((order) => orderRow(order, now)),
    { suffix: 'ON DUPLICATE KEY UPDATE id = sales_order.id' },
  );
}

function orderRow({ id, orderNo, draft }: NewOrder, now: Date): unknown[] {
  const { input } = draft;
  const { buyer, shipTo } = input;
  return [
    id,
    orderNo,
    input.channel,
    input.channelOrderId,
    draft.status,
    draft.mode,
    input.currencyCode,
    draft.total,
    draft.goodsTotal,
    draft.serviceTotal,
    draft.freightTotal,
    draft.discountTotal,
    input.lines.length,
    draft.flags.join(','),
    input.placedAt,
    input.approvedAt,
    input.handedOverAt,
    input.deliveredAt,
    input.estimatedDeliveryAt,
    input.cancelledAt,
    buyer?.channelBuyerId,
    buyer?.name,
    buyer?.email,
    shipTo?.name,
    shipTo?.countryCode,
    shipTo?.countryName,
    shipTo?.province,
    shipTo?.city,
    shipTo?.postalCode,
    shipTo?.line1,
    shipTo?.line2,
    shipTo?.phone,
    1,
    now,
    now,
  ].map((value) => value ?? null);
}

const LINE_COLUMNS =
  'order_id line_no id kind sku_code description quantity currency_code unit_price freight total'.split(' ');

export async function insertLines(tx: EntityManager, orders: readonly NewOrder[]): Promise<void> {
  const rows = orders.flatMap(({ id, draft, lineIds }) =>
    draft.input.lines.map((line, index) => [
      id,
      index + 1,
      lineIds[index],
      line.kind,
      line.skuCode ?? null,
      line.description ?? null,
      line.quantity,
      draft.input.currencyCode,
      line.unitPrice,
      line.freight ?? null,
      draft.lineTotals[index],
    ]),
  );
  await insertRows(tx, 'order_line', LINE_COLUMNS, rows);
}
