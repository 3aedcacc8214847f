import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { toMicros } from '../domain/exact-amount.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { keyText } from './order-keys.js';

export interface PaymentFact {
  paymentId: string;
  channelCode: string | null;
  channelOrderId: string | null;
  amount: string;
  currencyCode: string;
  status: string;
}

const COLUMNS = 'payment_id channel_code channel_order_id amount currency_code status'.split(' ');
const COUNTED = ['AUTHORIZED', 'CAPTURED', 'SETTLED'];

export async function keepPayments(tx: EntityManager, payments: readonly PaymentFact[]): Promise<void> {
  const rows = payments.map((payment) => [
    ...[payment.paymentId, payment.channelCode, payment.channelOrderId],
    ...[payment.amount, payment.currencyCode, payment.status],
  ]);
  await insertRows(tx, 'payment_fact', COLUMNS, rows, {
    suffix:
      'ON DUPLICATE KEY UPDATE status = VALUES(status), channel_code = COALESCE(VALUES(channel_code), channel_code), channel_order_id = COALESCE(VALUES(channel_order_id), channel_order_id)',
  });
}

/** By order: what is authorised or captured of its total, 1 for all. */
export async function paidShares(
  db: EntityManager,
  orders: readonly OrderEntity[],
): Promise<Map<string, number>> {
  if (orders.length === 0) return new Map();
  const rows = await db.query<
    { channelCode: string; channelOrderId: string; currencyCode: string; paid: string }[]
  >(
    `SELECT channel_code AS channelCode, channel_order_id AS channelOrderId, currency_code AS currencyCode,
       SUM(amount) AS paid FROM payment_fact
     WHERE channel_order_id IN (?) AND status IN (?) GROUP BY channel_code, channel_order_id, currency_code`,
    [orders.map(({ channelOrderId }) => channelOrderId), COUNTED],
  );
  const paid = new Map(
    rows.map((row) => [`${keyText(row)}\n${row.currencyCode}`, toMicros(row.paid)] as const),
  );
  return new Map(
    orders.map((order) => {
      const total = toMicros(order.total);
      const amount = paid.get(`${keyText(order)}\n${order.currencyCode}`) ?? 0n;
      const share = total === 0n ? 1 : Number((amount * 1_000_000n) / total) / 1_000_000;
      return [order.id, share] as const;
    }),
  );
}
