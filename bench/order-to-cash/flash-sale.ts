import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Row } from '../table.js';
import { openSql, type Sql } from './invariants.js';
import { openProfiledShop } from './profile.js';
import type { Shop } from './shop.js';

export interface FlashSaleOptions {
  requests: number;
  units: number;
  clients: number;
  log: (line: string) => void;
  /** A folder for where the time with batching goes; nothing is recorded unless given. */
  profile?: string | undefined;
}

const SKU = 'FLASH';
const RESERVE = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) {
  reservation { id } userErrors { code } } }`;

/** Everybody wants the same thing at once: exactly as many get it as there are. */
export async function flashSale(options: FlashSaleOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const batching of ['on', 'off'] as const) rows.push(await sell(options, batching));
  return rows;
}

async function sell(
  { requests, units, clients, log, profile }: FlashSaleOptions,
  batching: 'on' | 'off',
): Promise<Row> {
  const options = { log, env: { RESERVE_BATCHING: batching } };
  const { shop, profiler } = await openProfiledShop(options, batching === 'on' ? profile : undefined);
  const { sql, close } = await openSql(shop);
  const pool = new Pool(new URL(shop.url).origin, { connections: clients, pipelining: 1 });
  try {
    await shop.warehouse('BENCH');
    await shop.receive('BENCH', new Map([[SKU, units]]));
    while ((await sellable(sql)) !== units) await sleep(50);
    log(`${requests} requests of ${clients} clients for ${units} units, batching ${batching}`);
    profiler.start();
    const [cpuBefore, ownBefore] = [shop.cpu(), process.cpuUsage()];
    const started = Date.now();
    const outcomes = await everybody(shop, pool, { requests, clients });
    const ms = Date.now() - started;
    const [cpuAfter, own] = [shop.cpu(), process.cpuUsage(ownBefore)];
    await profiler.end();
    const [reserved] = await sql<{ n: number }>(
      "SELECT COUNT(*) AS n FROM bench_inventory.reservation WHERE status = 'ACTIVE'",
    );
    const left = await sellable(sql);
    if (outcomes.sold !== units || Number(reserved?.n) !== units || left !== 0 || outcomes.failed > 0)
      throw new Error(`Broken: ${JSON.stringify({ ...outcomes, reserved: reserved?.n, left })}`);
    return {
      batching,
      'answers per second': Math.round((requests / ms) * 1_000),
      'reservations per second': Math.round((units / outcomes.soldMs) * 1_000),
      sold: outcomes.sold,
      refused: outcomes.refused,
      ...processorOf(cpuBefore, cpuAfter, requests),
      'clients, µs': Math.round((own.user + own.system) / requests),
    };
  } finally {
    await pool.destroy();
    await close();
    await shop.stop();
  }
}

/** Of one answer in microseconds: what says the same on a busy machine. */
function processorOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  answers: number,
): Row {
  return Object.fromEntries(
    ['gateway', 'inventory', 'MariaDB', 'Redis'].map((name) => [
      `${name}, µs`,
      Math.round(((after.get(name)! - before.get(name)!) / answers) * 1e6),
    ]),
  );
}

async function sellable(sql: Sql): Promise<number> {
  const [row] = await sql<{ units: string | null }>(
    'SELECT SUM(sellable) AS units FROM bench_inventory.stock_level',
  );
  return Number(row?.units ?? -1);
}

async function everybody(
  shop: Shop,
  pool: Pool,
  { requests, clients }: { requests: number; clients: number },
) {
  const outcomes = { sold: 0, refused: 0, failed: 0, soldMs: 0 };
  const started = Date.now();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < requests) {
      const n = next++;
      const input = {
        idempotencyKey: `flash-${n}`,
        lines: [{ skuCode: SKU, warehouseCode: 'BENCH', quantity: 1 }],
      };
      const { body } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${shop.token}` },
        body: JSON.stringify({ query: RESERVE, variables: { input } }),
      });
      const answer = (await body.json()) as {
        data?: { reserveStock: { reservation: object | null; userErrors: { code: string }[] } } | null;
      };
      const given = answer.data?.reserveStock;
      if (given?.reservation) [outcomes.sold, outcomes.soldMs] = [outcomes.sold + 1, Date.now() - started];
      else if (given?.userErrors[0]?.code === 'INSUFFICIENT_STOCK') outcomes.refused++;
      else outcomes.failed++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return outcomes;
}
