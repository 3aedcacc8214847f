import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../table.js';
import { brokenLaws, openSql, type Sql } from './invariants.js';
import { openProfiledShop } from './profile.js';
import type { Shop } from './shop.js';

export interface OrderToCashOptions {
  orders: number;
  lines: number;
  log: (line: string) => void;
  /** A folder for where the time goes; nothing is recorded unless given. */
  profile?: string | undefined;
}

const SKUS = 500;
const BATCH = 100;
const RECEIPT_LINES = 250;
const STANDSTILL_MS = 120_000;

/** Imports orders and measures until each is in the books. Throws when a law is broken. */
export async function orderToCash({ orders, lines, log, profile }: OrderToCashOptions): Promise<Row[]> {
  const { shop, profiler } = await openProfiledShop({ log }, profile);
  const { sql, close } = await openSql(shop);
  try {
    await stockUp(shop, sql, orders, lines);
    log(`${orders} orders of ${lines} lines`);
    profiler.start();
    const [cpuBefore, started] = [shop.cpu(), Date.now()];
    for (let first = 0; first < orders; first += BATCH)
      await shop.change('importOrders', 'results { index }', { orders: batchOf(first, orders, lines) });
    const taken = Date.now();
    log(`taken after ${seconds(taken - started)} s`);
    await untilPosted(sql, orders, log);
    const [cpuAfter, ended] = [shop.cpu(), Date.now()];
    await profiler.end();
    const broken = await brokenWhenQuiet(sql);
    if (broken.length > 0) throw new Error(`Broken: ${broken.join('; ')}`);
    return [
      { figure: 'orders per second, import to voucher', value: perSecond(orders, ended - started) },
      { figure: 'orders per second, taken', value: perSecond(orders, taken - started) },
      ...(await waits(sql)),
      ...cpuRows(cpuBefore, cpuAfter, orders),
    ];
  } finally {
    await close();
    await shop.stop();
  }
}

const skuOf = (n: number): string => `BENCH-${n % SKUS}`;

/** Exactly what is sold, so that nothing may be left. */
async function stockUp(shop: Shop, sql: Sql, orders: number, lines: number): Promise<void> {
  await shop.warehouse('BENCH');
  const units = new Map<string, number>();
  for (let n = 0; n < orders * lines; n++) units.set(skuOf(n), (units.get(skuOf(n)) ?? 0) + 1);
  const all = [...units];
  for (let start = 0; start < all.length; start += RECEIPT_LINES)
    await shop.receive('BENCH', new Map(all.slice(start, start + RECEIPT_LINES)));
  for (;;) {
    const [row] = await sql<{ units: string | null }>(
      'SELECT SUM(sellable) AS units FROM bench_inventory.stock_level',
    );
    if (Number(row?.units) === orders * lines) return;
    await sleep(100);
  }
}

function batchOf(first: number, orders: number, lines: number): object[] {
  return Array.from({ length: Math.min(BATCH, orders - first) }, (_, offset) => ({
    ...{ channel: 'bench', channelOrderId: `b${first + offset}`, currencyCode: 'GBP' },
    placedAt: new Date(),
    shipTo: { name: 'Ada', countryCode: 'GB', city: 'London', postalCode: 'N1', line1: '1 Road' },
    lines: Array.from({ length: lines }, (_line, n) => ({
      ...{ skuCode: skuOf((first + offset) * lines + n), quantity: 1, unitPrice: '2.555' },
    })),
  }));
}

async function untilPosted(sql: Sql, orders: number, log: (line: string) => void): Promise<void> {
  let [before, movedAt] = ['', Date.now()];
  for (;;) {
    const states = await sql<{ status: string; n: number }>(
      'SELECT status, COUNT(*) AS n FROM bench_orders.sales_order GROUP BY status ORDER BY status',
    );
    const [vouchers] = await sql<{ n: number }>('SELECT COUNT(*) AS n FROM bench_finance.voucher');
    const now = `${states.map(({ status, n }) => `${status} ${n}`).join(', ')}; vouchers ${vouchers!.n}`;
    if (Number(vouchers!.n) === orders) return;
    if (now !== before) [before, movedAt] = [now, Date.now()];
    else if (Date.now() - movedAt > STANDSTILL_MS) throw new Error(`Nothing moves any more: ${now}`);
    log(now);
    await sleep(1_000);
  }
}

/** The books of stock may be read last of all: what is still on its way to them is not broken. */
async function brokenWhenQuiet(sql: Sql): Promise<string[]> {
  for (const deadline = Date.now() + STANDSTILL_MS; ; await sleep(500)) {
    const broken = await brokenLaws(sql);
    if (broken.length === 0 || Date.now() > deadline) return broken;
  }
}

/** Percentiles from the orders' own timelines. */
export async function waits(sql: Sql): Promise<Row[]> {
  const spans: [string, string, string][] = [
    ['import to release', 'ORDER_CREATED', 'ORDER_RELEASED'],
    ['release to hand over', 'ORDER_RELEASED', 'ORDER_SHIPPED'],
    ['hand over to completion', 'ORDER_SHIPPED', 'ORDER_COMPLETED'],
  ];
  const rows: Row[] = [];
  for (const [name, from, to] of spans) {
    const times = await sql<{ ms: string }>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, a.occurred_at, b.occurred_at) / 1000 AS ms
       FROM bench_orders.order_timeline a
       JOIN bench_orders.order_timeline b ON b.order_id = a.order_id AND b.event_type = ?
       WHERE a.event_type = ? ORDER BY ms`,
      [to, from],
    );
    for (const share of [0.5, 0.95]) {
      const ms = Number(times[Math.floor(share * (times.length - 1))]?.ms ?? Number.NaN);
      rows.push({ figure: `${name}, p${share * 100}, s`, value: seconds(ms) });
    }
  }
  return rows;
}

/** Per order, because that says the same on a busy machine; the sum over the cores bounds the orders per second. */
export function cpuRows(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  orders: number,
): Row[] {
  const spent = [...after].map(([name, total]) => [name, total - before.get(name)!] as const);
  const all = spent.reduce((sum, [, each]) => sum + each, 0);
  return [...spent, ['all processes', all] as const].map(([name, each]) => ({
    figure: `processor of ${name}, ms per order`,
    value: Math.round((each / orders) * 10_000) / 10,
  }));
}

const seconds = (ms: number): number => Math.round(ms / 10) / 100;
export const perSecond = (count: number, ms: number): number => Math.round((count / ms) * 10_000) / 10;
