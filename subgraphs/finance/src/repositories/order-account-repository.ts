import { insertRows } from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { orderKey, type OrderRef } from '../domain/order-key.js';
import { PaymentEntity } from '../entities/payment.entity.js';

export interface OrderAccount extends OrderRef {
  orderId: string;
  cancelled: boolean;
}

/** Opens an account for each order that has none. */
export async function openAccounts(
  tx: EntityManager,
  orders: readonly Omit<OrderAccount, 'cancelled'>[],
): Promise<void> {
  const sorted = orders.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1));
  await insertRows(
    tx,
    'order_account',
    ['order_id', 'channel_code', 'channel_order_id'],
    sorted.map(({ orderId, channelCode, channelOrderId }) => [orderId, channelCode, channelOrderId]),
    { ignoreDuplicates: true },
  );
}

export async function markCancelled(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.query('UPDATE order_account SET cancelled = 1 WHERE order_id IN (?)', [orderIds]);
}

const FIELDS = `order_id AS orderId, channel_code AS channelCode, channel_order_id AS channelOrderId, cancelled`;

interface Row extends OrderRef {
  orderId: string;
  cancelled: number;
}

/** The accounts of these orders by `orderKey`; waits for one that is being opened just now. */
export async function accountsOf(
  tx: EntityManager,
  refs: readonly OrderRef[],
): Promise<Map<string, OrderAccount>> {
  return byKey(await rowsOf(tx, refs, 'LOCK IN SHARE MODE'));
}

/** The same, for reading. */
export async function findAccounts(
  manager: EntityManager,
  refs: readonly OrderRef[],
): Promise<Map<string, OrderAccount>> {
  return byKey(await rowsOf(manager, refs, ''));
}

async function rowsOf(manager: EntityManager, refs: readonly OrderRef[], lock: string): Promise<Row[]> {
  if (refs.length === 0) return [];
  return manager.query<Row[]>(
    `SELECT ${FIELDS} FROM order_account WHERE channel_order_id IN (?) AND channel_code IN (?) ${lock}`,
    [
      refs.map(({ channelOrderId }) => channelOrderId),
      [...new Set(refs.map(({ channelCode }) => channelCode))],
    ],
  );
}

/** The accounts of orders by their ids. */
export async function accountsById(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, OrderAccount>> {
  if (orderIds.length === 0) return new Map();
  const rows = await manager.query<Row[]>(`SELECT ${FIELDS} FROM order_account WHERE order_id IN (?)`, [
    orderIds,
  ]);
  return new Map(rows.map((row) => [row.orderId, { ...row, cancelled: row.cancelled !== 0 }]));
}

const byKey = (rows: readonly Row[]): Map<string, OrderAccount> =>
  new Map(rows.map((row) => [orderKey(row), { ...row, cancelled: row.cancelled !== 0 }]));

/** Payments of these orders by their natural keys, those that are being recorded just now included. */
export async function paymentsToMatch(
  tx: EntityManager,
  refs: readonly OrderRef[],
): Promise<Pick<PaymentEntity, 'id' | 'channelCode' | 'channelOrderId'>[]> {
  if (refs.length === 0) return [];
  const wanted = new Set(refs.map(orderKey));
  const found = await tx.find(PaymentEntity, {
    select: { id: true, channelCode: true, channelOrderId: true },
    where: { channelOrderId: In(refs.map(({ channelOrderId }) => channelOrderId)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return found.filter((payment) => wanted.has(orderKey(payment)));
}
