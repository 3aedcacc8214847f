import {
  applyFilter,
  insertRows,
  onlyWithin,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import { Brackets, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { PaymentOrderBy, PaymentWhere, QueryPaymentsArgs } from '../__generated__/resolvers.js';
import type { OrderRef } from '../domain/order-key.js';
import { PaymentEntity } from '../entities/payment.entity.js';

const orders: Record<PaymentOrderBy, PageOrder<PaymentEntity>> = {
  PAID_AT_DESC: byPaidAt('PAID_AT_DESC', 'DESC'),
  PAID_AT_ASC: byPaidAt('PAID_AT_ASC', 'ASC'),
};

function byPaidAt(name: PaymentOrderBy, direction: 'ASC' | 'DESC'): PageOrder<PaymentEntity> {
  return { name, column: 'payment.paidAt', direction, value: (payment) => payment.paidAt };
}

export function listPayments(
  manager: EntityManager,
  args: PageArguments & Pick<QueryPaymentsArgs, 'where' | 'orderBy'>,
  scope: RowScope,
): Promise<Connection<PaymentEntity>> {
  const query = matchingPayments(manager, args.where, scope);
  return paginate(query, args, orders[args.orderBy ?? 'PAID_AT_DESC'], 'payment.id');
}

export function matchingPayments(
  manager: EntityManager,
  where: PaymentWhere | null | undefined,
  scope: RowScope,
): SelectQueryBuilder<PaymentEntity> {
  const query = manager.createQueryBuilder(PaymentEntity, 'payment');
  applyFilter(query, 'payment.channelCode', where?.channelCode);
  onlyWithin(query, 'payment.channelCode', scope);
  applyFilter(query, 'payment.channelOrderId', where?.channelOrderId);
  applyFilter(query, 'payment.orderId', where?.orderId);
  applyFilter(query, 'payment.externalRef', where?.externalRef);
  applyFilter(query, 'payment.status', where?.status);
  applyFilter(query, 'payment.method', where?.method);
  applyFilter(query, 'payment.paidAt', where?.paidAt);
  return query;
}

/** The payments of these orders, oldest first, in one statement. */
export function paymentsOfOrders(
  manager: EntityManager,
  refs: readonly OrderRef[],
): Promise<PaymentEntity[]> {
  if (refs.length === 0) return Promise.resolve([]);
  return byChannel(
    manager,
    'channelOrderId',
    refs.map((ref) => [ref.channelCode, ref.channelOrderId]),
  )
    .orderBy('payment.paidAt')
    .addOrderBy('payment.id')
    .getMany();
}

type PaymentRef = Pick<PaymentEntity, 'channelCode' | 'externalRef'>;

export const refKey = ({ channelCode, externalRef }: PaymentRef): string =>
  JSON.stringify([externalRef, channelCode]);

/** The payments with these references by `refKey`, in one statement. */
export async function paymentsByRef(
  tx: EntityManager,
  refs: readonly PaymentRef[],
): Promise<Map<string, PaymentEntity>> {
  const pairs = refs.map((ref) => [ref.channelCode, ref.externalRef] as const);
  const payments = await byChannel(tx, 'externalRef', pairs).getMany();
  return new Map(payments.map((payment) => [refKey(payment), payment]));
}

const COLUMNS = {
  id: 'id',
  channelCode: 'channel_code',
  channelOrderId: 'channel_order_id',
  orderId: 'order_id',
  externalRef: 'external_ref',
  method: 'method',
  installments: 'installments',
  amount: 'amount',
  currencyCode: 'currency_code',
  status: 'status',
  paidAt: 'paid_at',
  version: 'version',
  createdAt: 'created_at',
} as const satisfies Record<keyof PaymentEntity, string>;

/** Inserts those that are not there yet, in the order of the unique key, so that two callers cannot deadlock. */
export async function insertPayments(tx: EntityManager, payments: readonly PaymentEntity[]): Promise<void> {
  const fields = Object.keys(COLUMNS) as (keyof PaymentEntity)[];
  const sorted = payments.toSorted((a, b) => (refKey(a) < refKey(b) ? -1 : 1));
  const rows = sorted.map((payment) => fields.map((field) => payment[field]));
  await insertRows(tx, 'payment', Object.values(COLUMNS), rows, { ignoreDuplicates: true });
}

/** Pairs of channel and key, one `IN` per channel: MariaDB has no range access for row constructors. */
function byChannel(
  manager: EntityManager,
  property: 'channelOrderId' | 'externalRef',
  pairs: readonly (readonly [channelCode: string, key: string])[],
): SelectQueryBuilder<PaymentEntity> {
  const keys = new Map<string, string[]>(pairs.map(([channelCode]) => [channelCode, []]));
  for (const [channelCode, key] of pairs) keys.get(channelCode)!.push(key);
  return manager.createQueryBuilder(PaymentEntity, 'payment').where(
    new Brackets((any) => {
      for (const [channelCode, list] of keys) any.orWhere({ channelCode, [property]: In(list) });
    }),
  );
}
