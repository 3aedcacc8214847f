import type { EntityManager } from 'typeorm';

export interface DueVoucher {
  orderId: string;
  tries: number;
  /** The data of ORDER_COMPLETED, as it came. */
  completed: unknown;
  eventId: string;
  correlationId: string;
}

/** Locks vouchers whose time has come; what another process works on is passed over. */
export async function claimDueVouchers(tx: EntityManager, now: Date, limit: number): Promise<DueVoucher[]> {
  const rows = await tx.query<{ orderId: string; tries: number; completed: string }[]>(
    `SELECT order_id AS orderId, tries, completed FROM voucher_due
     WHERE due_at <= ? ORDER BY due_at, order_id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [now, limit],
  );
  return rows.map(({ orderId, tries, completed }) => {
    const event = JSON.parse(completed) as { data: unknown; eventId: string; correlationId: string };
    return {
      orderId,
      tries,
      completed: event.data,
      eventId: event.eventId,
      correlationId: event.correlationId,
    };
  });
}

const FIRST_PAUSE_MS = 100;
/** Costs follow within seconds as a rule; what waits longer than that waits for a person. */
const SHORT_PAUSE_MS = 2_000;
const LONG_PAUSE_MS = 30_000;
const SHORT_PAUSES = 30;

/** They wait, and are looked at again after a pause that grows. */
export async function putOff(
  tx: EntityManager,
  waiting: readonly { orderId: string; tries: number; waitsFor: readonly string[] }[],
  now: Date,
): Promise<void> {
  if (waiting.length === 0) return;
  const id = 'CAST(? AS CHAR(40) CHARACTER SET utf8mb4) COLLATE utf8mb4_bin';
  const first = `SELECT ${id} AS id, ? AS waits_for, ? AS due_at`;
  const rows = [first, ...Array<string>(waiting.length - 1).fill(`UNION ALL SELECT ${id}, ?, ?`)];
  await tx.query(
    `UPDATE voucher_due JOIN (${rows.join(' ')}) changed ON voucher_due.order_id = changed.id
     SET voucher_due.waits_for = changed.waits_for, voucher_due.due_at = changed.due_at,
       voucher_due.tries = voucher_due.tries + 1`,
    waiting.flatMap(({ orderId, tries, waitsFor }) => {
      const longest = tries < SHORT_PAUSES ? SHORT_PAUSE_MS : LONG_PAUSE_MS;
      const pause = Math.min(longest, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
      return [orderId, JSON.stringify(waitsFor), new Date(now.getTime() + pause)];
    }),
  );
}

export async function dropDue(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM voucher_due WHERE order_id IN (?)', [orderIds]);
}
