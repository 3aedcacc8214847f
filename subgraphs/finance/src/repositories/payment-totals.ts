import type { RowScope } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PaymentWhere } from '../__generated__/resolvers.js';
import type { PaymentMethod } from '../domain/payment-method.js';
import type { PaymentStatus } from '../domain/payment-status.js';
import { matchingPayments } from './payment-repository.js';

export interface PaymentTotal {
  currencyCode: string;
  method: PaymentMethod;
  status: PaymentStatus;
  count: number;
  amount: { amount: string; currencyCode: string };
}

interface Row {
  currencyCode: string;
  method: PaymentMethod;
  status: PaymentStatus;
  count: string;
  amount: string;
}

/** Sums by the database, in DECIMAL: exact, however many payments there are. */
export async function paymentTotals(
  manager: EntityManager,
  where: PaymentWhere | null | undefined,
  scope: RowScope,
): Promise<PaymentTotal[]> {
  const rows = await matchingPayments(manager, where, scope)
    .select('payment.currencyCode', 'currencyCode')
    .addSelect('payment.method', 'method')
    .addSelect('payment.status', 'status')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(payment.amount)', 'amount')
    .groupBy('payment.currencyCode, payment.method, payment.status')
    .orderBy('payment.currencyCode')
    .addOrderBy('payment.method')
    .addOrderBy('payment.status')
    .getRawMany<Row>();
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    amount: { amount: row.amount, currencyCode: row.currencyCode },
  }));
}
