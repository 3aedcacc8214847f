import type { ImportContext } from '../import-context.js';
import type { PaymentInput } from '../payments/send-payments.js';
import type { OlistSource } from './olist-orders.js';
import { isAmount, paymentOf } from './olist-rules.js';

/**
 * The payments of all parts, ready to be sent. A payment has no time in the files: the order's approval, otherwise its
 * placing, stands in.
 */
export async function* olistPayments(
  context: ImportContext,
  { channel, spilled, toUtc }: OlistSource,
): AsyncGenerator<{ payment: PaymentInput; line: number }> {
  for (let part = 0; part < spilled.parts; part++) {
    const paidAt = new Map<string, string>();
    for await (const { order } of spilled.orders.read(part)) {
      const { order_id: id, order_approved_at: approved, order_purchase_timestamp: placed } = order.row;
      const time = toUtc(approved === '' ? placed : approved);
      if (time !== undefined) paidAt.set(id, time);
    }
    for await (const { line, row } of spilled.payments.read(part)) {
      const time = paidAt.get(row.order_id);
      const readable = isAmount(row.payment_value) && /^\d{1,3}$/.test(row.payment_installments);
      if (time !== undefined && readable) yield { payment: paymentOf(row, channel, time), line };
      else {
        const reason = readable ? 'PAYMENT_OF_UNKNOWN_ORDER' : 'PAYMENT_NOT_READABLE';
        await context.rejected.add({ line, reason, row });
      }
    }
  }
}
