import { compareAmounts, sumAmounts } from '@tradegraph/kernel';
import type { ImportContext } from '../import-context.js';
import type { OutgoingOrder } from '../orders/order-input.js';
import type { RemarkFile } from '../report/remark-file.js';
import type { OlistItemRow, OlistPaymentRow } from './olist-files.js';
import type { ToUtc } from './olist-order.js';
import { olistOrder } from './olist-order.js';
import { contradictions, isAmount } from './olist-rules.js';
import type { Located, OrderOfCustomer, SpilledOlist } from './spill-olist.js';
import { groupBy } from './spill-olist.js';

/** Sums over the files' rows that became orders, in BRL. */
export interface OlistSums {
  prices: string;
  freight: string;
  ordersWithoutItems: number;
}

export interface OlistSource {
  channel: string;
  spilled: SpilledOlist;
  toUtc: ToUtc;
  /** Rows that contradict themselves: they are imported as they are, and listed. */
  remarks: RemarkFile;
}

/** The orders of all parts, ready to be sent; what belongs to no order goes to the report. */
export async function* olistOrders(
  context: ImportContext,
  source: OlistSource,
  sums: OlistSums,
): AsyncGenerator<OutgoingOrder> {
  const { spilled } = source;
  for (let part = 0; part < spilled.parts; part++) {
    const items = await groupBy(spilled.items.read(part), ({ row }) => row.order_id);
    const payments = await groupBy(spilled.payments.read(part), ({ row }) => row.order_id);
    for await (const order of spilled.orders.read(part)) {
      const id = order.order.row.order_id;
      const own = items.get(id) ?? [];
      items.delete(id);
      const outgoing = olistOrder(order, own, source.channel, source.toUtc);
      if (typeof outgoing === 'string') {
        await reject(context, outgoing, order, own);
        continue;
      }
      await remark(source.remarks, order, own, payments.get(id) ?? []);
      addUp(sums, own);
      yield outgoing;
    }
    for (const { line, row } of [...items.values()].flat()) {
      await context.rejected.add({ line, reason: 'ITEM_OF_UNKNOWN_ORDER', row });
    }
  }
}

function addUp(sums: OlistSums, items: readonly Located<OlistItemRow>[]): void {
  if (items.length === 0) sums.ordersWithoutItems++;
  sums.prices = sumAmounts([sums.prices, ...items.map(({ row }) => row.price)]);
  sums.freight = sumAmounts([sums.freight, ...items.map(({ row }) => row.freight_value)]);
}

async function reject(
  context: ImportContext,
  reason: string,
  { order }: OrderOfCustomer,
  items: readonly Located<OlistItemRow>[],
): Promise<void> {
  await context.rejected.add({ line: order.line, reason, row: order.row });
  for (const { line, row } of items) {
    await context.rejected.add({ line, reason: 'ITEM_OF_REJECTED_ORDER', row });
  }
}

/** Lists every contradiction of an order, and payments that are not what its items and freight cost. */
async function remark(
  remarks: RemarkFile,
  { order: { row, line } }: OrderOfCustomer,
  items: readonly Located<OlistItemRow>[],
  payments: readonly Located<OlistPaymentRow>[],
): Promise<void> {
  for (const reason of contradictions(row, items.length)) {
    await remarks.add({ line, reason, channelOrderId: row.order_id, row });
  }
  if (items.length === 0) return;
  const cost = sumAmounts(items.flatMap((item) => [item.row.price, item.row.freight_value]));
  const paid = sumAmounts(payments.map((payment) => payment.row.payment_value).filter(isAmount));
  if (compareAmounts(paid, cost) === 0) return;
  await remarks.add({ line, reason: differenceKind(paid, cost), channelOrderId: row.order_id, paid, cost });
}

/** Instalments are rounded by the channel: a cent or two is another matter than a missing payment. */
function differenceKind(paid: string, cost: string): string {
  const apart = sumAmounts([paid, `-${cost}`]).replace('-', '');
  return compareAmounts(apart, '0.02') <= 0 ? 'PAYMENTS_DIFFER_BY_CENTS' : 'PAYMENTS_DIFFER';
}
