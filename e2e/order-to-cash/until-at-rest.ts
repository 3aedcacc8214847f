import { setTimeout as sleep } from 'node:timers/promises';
import type { Rows } from './laws.js';

const LOOK_MS = 1_000;
const STANDSTILL_MS = 180_000;

const STATES = `SELECT status, COUNT(*) AS count FROM {orders}.sales_order WHERE mode = 'LIVE' GROUP BY status ORDER BY status`;
/** What events have still to bring: vouchers to the books, goods out of them. */
const OPEN = `SELECT
  (SELECT COUNT(*) FROM {orders}.sales_order ord WHERE ord.status = 'COMPLETED' AND ord.mode = 'LIVE' AND NOT EXISTS (
    SELECT 1 FROM {finance}.voucher WHERE voucher.completion_of = ord.id))
  + (SELECT COUNT(*) FROM {warehouse}.outbound_order work JOIN {inventory}.reservation held
    ON held.fulfillment_order_id = work.fulfillment_order_id AND held.status = 'ACTIVE'
    WHERE work.status = 'HANDED_OVER') AS open`;

/**
 * Resolves once every order is in one of the states and its consequences are in all books, for `quietMs` long. Throws
 * when nothing moves any more. Returns how many orders are in each state.
 */
export async function untilAtRest(
  rows: Rows,
  ends: readonly string[],
  log: (line: string) => void = () => undefined,
  quietMs = 2_000,
): Promise<Map<string, number>> {
  let [before, movedAt] = ['', Date.now()];
  for (;;) {
    const states = await rows<{ status: string; count: number }>(STATES);
    const [left] = await rows<{ open: number }>(OPEN);
    const now = `${states.map(({ status, count }) => `${status} ${count}`).join(', ')}; ${left!.open} not in the books`;
    if (now !== before) {
      log(now);
      [before, movedAt] = [now, Date.now()];
    }
    const still = Date.now() - movedAt;
    const ended = Number(left!.open) === 0 && states.every(({ status }) => ends.includes(status));
    if (ended && still >= quietMs) return new Map(states.map(({ status, count }) => [status, Number(count)]));
    if (still > STANDSTILL_MS) throw new Error(`Nothing moves any more: ${now}`);
    await sleep(LOOK_MS);
  }
}
