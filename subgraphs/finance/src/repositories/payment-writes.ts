import { In, type EntityManager } from 'typeorm';
import { PaymentEntity } from '../entities/payment.entity.js';

/** Locks payments in the order of their ids. */
export async function lockPayments(tx: EntityManager, ids: readonly string[]): Promise<PaymentEntity[]> {
  if (ids.length === 0) return [];
  return tx.find(PaymentEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

const ROWS = 500;
const ID = 'CAST(? AS CHAR(40) CHARACTER SET utf8mb4) COLLATE utf8mb4_bin';

/** Writes the order, the status and the version of locked payments back. */
export async function savePayments(tx: EntityManager, payments: readonly PaymentEntity[]): Promise<void> {
  for (let start = 0; start < payments.length; start += ROWS) {
    const part = payments.slice(start, start + ROWS);
    const first = `SELECT ${ID} AS id, ? AS order_id, ? AS status, ? AS version`;
    const rows = [first, ...Array<string>(part.length - 1).fill(`UNION ALL SELECT ${ID}, ?, ?, ?`)];
    await tx.query(
      `UPDATE payment JOIN (${rows.join(' ')}) changed ON payment.id = changed.id
       SET payment.order_id = changed.order_id, payment.status = changed.status, payment.version = changed.version`,
      part.flatMap(({ id, orderId, status, version }) => [id, orderId, status, version]),
    );
  }
}
