import { setTimeout as sleep } from 'node:timers/promises';
import type { Violations } from './checks/violation.js';
import { behind } from './checks/consumers.js';
import { SERVICES, latestSequence, rowsOf } from './checks/rows.js';
import { sourceOf } from './live/change.js';
import type { Subscriber } from './live/subscriber.js';
import { answersReady } from './stack/answers-ready.js';
import { replicasOf } from './stack/replicas.js';
import type { Stack } from './stack/stack.js';
import { servedVersion } from './stack/supergraph-file.js';

/** Waits until all that was begun has come to its end by itself. What does not is a violation. */
export async function drain(
  stack: Stack,
  subscribers: readonly Subscriber[],
  longestMs: number,
  found: Violations,
): Promise<void> {
  const deadline = Date.now() + longestMs;
  const reach = (what: string, reached: () => Promise<boolean>) => reachBy(deadline, what, reached, found);
  await reach('every process is up again', async () => {
    const ready = await Promise.all(
      stack.supervisor.processes().map(({ spec }) => answersReady(spec.readyUrl)),
    );
    return ready.every(Boolean);
  });
  await reach('every reservation that can run out has run out', async () => {
    const [row] = await rowsOf<{ waiting: number }>(
      stack.database,
      "SELECT COUNT(*) AS waiting FROM {inventory}.reservation WHERE status = 'ACTIVE' AND expires_at IS NOT NULL",
    );
    return row!.waiting === 0;
  });
  await reach('every event gets its sequence', async () => {
    for (const service of SERVICES) {
      const [row] = await rowsOf<{ waiting: number }>(
        stack.database,
        `SELECT COUNT(*) AS waiting FROM {${service}}.outbox WHERE sequence = 0`,
      );
      if (row!.waiting > 0) return false;
    }
    return true;
  });
  await reach('every consumer reaches the end', async () => (await behind(stack.database)).length === 0);
  await reach('every stream reaches the end', async () => {
    for (const service of SERVICES) {
      const last = await stack.redis.xRevRange(`events:${service}`, '+', '-', { COUNT: 1 });
      if (last?.[0]?.id !== `${await latestSequence(stack.database, service)}-0`) return false;
    }
    return true;
  });
  await reach('every gateway serves the newest supergraph', async () => {
    const { supergraph, token } = stack;
    const served = replicasOf('gateway').map((name) => servedVersion(stack.addressOf(name), token));
    return (await Promise.all(served)).every((version) => version === supergraph.version);
  });
  await reach('every subscriber reaches the end', () => caughtUp(stack, subscribers));
}

/** True when each subscriber has the last change that concerns it. */
export async function caughtUp(stack: Stack, subscribers: readonly Subscriber[]): Promise<boolean> {
  const ends = await lastChanges(stack);
  return subscribers.every(
    ({ options, sequence }) => sequence >= ends(options.watch.field, options.watch.skuCodes),
  );
}

/** The last sequences now, by what is watched. */
export async function lastChanges(stack: Stack) {
  const last = async (sql: string) =>
    (await rowsOf<{ last: number | null }>(stack.database, sql))[0]?.last ?? 0;
  const orders = await last(
    "SELECT MAX(sequence) AS last FROM {orders}.outbox WHERE event_type LIKE 'ORDER%'",
  );
  const changed = "FROM {inventory}.outbox WHERE event_type = 'INVENTORY_CHANGED'";
  const stock = await last(`SELECT MAX(sequence) AS last ${changed}`);
  const shipments = await last('SELECT MAX(sequence) AS last FROM {logistics}.outbox');
  const bySku = await rowsOf<{ sku: string; last: number | null }>(
    stack.database,
    `SELECT level.sku_code AS sku, MAX(sequence) AS last FROM {inventory}.outbox
     JOIN {inventory}.stock_level level ON level.id = aggregate_id GROUP BY level.sku_code`,
  );
  return (field: Subscriber['options']['watch']['field'], skuCodes?: readonly string[]): number => {
    if (sourceOf({ field }) === 'orders') return orders;
    if (sourceOf({ field }) === 'logistics') return shipments;
    if (!skuCodes) return stock;
    return Math.max(0, ...bySku.filter(({ sku }) => skuCodes.includes(sku)).map((row) => row.last ?? 0));
  };
}

async function reachBy(deadline: number, what: string, reached: () => Promise<boolean>, found: Violations) {
  do {
    if (await reached().catch(() => false)) return;
    await sleep(200);
  } while (Date.now() < deadline);
  found.add('nothing needs a hand to recover', `not in time: ${what}`);
}
