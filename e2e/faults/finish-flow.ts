import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'mysql2/promise';
import { shortOf } from '../order-to-cash/sell-real-orders.js';
import { rowsOf } from './checks/rows.js';
import type { Violations } from './checks/violation.js';
import { FLOW_CHANNEL, FLOW_WAREHOUSES } from './load/flow-command.js';
import type { Load } from './load/load.js';
import type { Random } from './random.js';

const LOOK_MS = 500;
const HAND_MS = 3_000;

export interface FlowEnd {
  /** Each of them, with all that follows from it. */
  ended: boolean;
  /** How many are in each state. */
  ends: Record<string, number>;
}

interface OpenOrder {
  id: string;
  status: string;
  step: string | null;
}

/** Every order that has not come to its end, or whose end is not in the books yet. */
const OPEN = `
  SELECT ord.id, ord.status, (SELECT CONCAT(kind, ': ', COALESCE(last_error, 'not tried')) FROM {orders}.order_task
    WHERE order_id = ord.id LIMIT 1) AS step
  FROM {orders}.sales_order ord WHERE ord.channel_code = '${FLOW_CHANNEL}' AND (
    ord.status NOT IN ('COMPLETED', 'CANCELLED')
    OR (ord.status = 'COMPLETED' AND NOT EXISTS (SELECT 1 FROM {finance}.voucher WHERE completion_of = ord.id))
    OR EXISTS (SELECT 1 FROM {orders}.order_task WHERE order_id = ord.id))`;

/**
 * What only people decide is decided now: held orders go on, and what is short comes in. All else the orders have to
 * do by themselves.
 */
export async function finishFlow(
  { database, load, random, longestMs }: { database: Pool; load: Load; random: Random; longestMs: number },
  found: Violations,
): Promise<FlowEnd> {
  const deadline = Date.now() + longestMs;
  const rows = <T>(sql: string) => rowsOf<T>(database, sql);
  let open = await rows<OpenOrder>(OPEN);
  for (let [round, handAt] = [1, 0]; open.length > 0 && Date.now() < deadline; round++) {
    if (Date.now() > handAt) {
      await lendHand(rows, open, `end-${round}`, load, random);
      handAt = Date.now() + HAND_MS;
    }
    await sleep(LOOK_MS);
    open = await rows<OpenOrder>(OPEN);
  }
  for (const { id, status, step } of open)
    found.add(
      'an order that was taken comes to its end',
      `${id} is ${status}; ${step ?? 'no step is planned'}`,
    );
  const ends = await rows<{ status: string; count: number }>(
    `SELECT status, COUNT(*) AS count FROM {orders}.sales_order WHERE channel_code = '${FLOW_CHANNEL}' GROUP BY status`,
  );
  return {
    ended: open.length === 0,
    ends: Object.fromEntries(ends.map(({ status, count }) => [status, count])),
  };
}

async function lendHand(
  rows: <T>(sql: string) => Promise<T[]>,
  open: readonly OpenOrder[],
  key: string,
  load: Load,
  random: Random,
): Promise<void> {
  for (const { id } of open.filter(({ status }) => status === 'ON_HOLD')) {
    const input = { orderId: id };
    await load.settle(
      'end',
      { key: `${key}-${id}`, flow: true, operation: 'releaseOrderHold', input },
      random,
    );
  }
  const short = [...(await shortOf(rows, FLOW_CHANNEL))];
  if (short.length === 0) return;
  const lines = short.map(([skuCode, quantity]) => ({
    ...{ skuCode, quantity, unitCost: { amount: '1.25', currencyCode: 'GBP' } },
  }));
  const input = { warehouseCode: random.pick(FLOW_WAREHOUSES), lines };
  await load.settle('end', { key: `${key}-stock`, operation: 'receiveStock', input }, random);
}
