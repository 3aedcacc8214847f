import type { DemoClient } from './demo-client.js';
import { inParallel, slices } from './demo-client.js';
import type { DemoOrder } from './orders.js';

const METHODS = ['CREDIT_CARD', 'WALLET', 'BANK_TRANSFER', 'DEBIT_CARD'] as const;
const MINUTE = 60_000;

/** Payments of all orders but some: those that wait for one, and those that were cancelled. */
export async function loadPayments(client: DemoClient, orders: readonly DemoOrder[]): Promise<number> {
  const payments = orders.filter(isPaid).map((order, place) => ({
    channelCode: order.channel.code,
    channelOrderId: order.channelOrderId,
    externalRef: `${order.channelOrderId}-1`,
    method: METHODS[place % METHODS.length],
    amount: { amount: order.total, currencyCode: order.channel.currencyCode },
    status: order.mode === 'LIVE' && order.step !== 'APPROVE' ? 'AUTHORIZED' : 'CAPTURED',
    paidAt: new Date(order.placedAt.getTime() + 2 * MINUTE).toISOString(),
  }));
  await inParallel(slices(payments, 200), (batch) =>
    client.mutate(
      'recordPayments',
      'RecordPaymentsInput',
      { payments: batch },
      'results { index userErrors { message } }',
    ),
  );
  return payments.length;
}

const isPaid = ({ status, step }: DemoOrder): boolean => status !== 'CANCELLED' && step !== 'HOLD';
