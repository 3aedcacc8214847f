import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { hasData, UCI_FILE, uciSlice, WHOLE_UCI } from '../../e2e/data/real-data.js';
import type { Rows } from '../../e2e/order-to-cash/laws.js';
import { openDatabases } from '../../e2e/order-to-cash/all-databases.js';
import {
  closeTheBooks,
  sellRealOrders,
  shortOf,
  type RealShop,
} from '../../e2e/order-to-cash/sell-real-orders.js';
import { untilAtRest } from '../../e2e/order-to-cash/until-at-rest.js';
import type { Row } from '../table.js';
import { openSql } from './invariants.js';
import { cpuRows, perSecond, waits } from './order-to-cash.js';
import { openShop, type Shop } from './shop.js';

export interface RealOrdersOptions {
  /** Only the first lines of the file; null: all. */
  lines: number | null;
  /** Of what is sold, how much is there from the beginning. */
  percent: number;
  log: (line: string) => void;
}

const CHANNEL = 'uci-retail';
const WAREHOUSE = 'UCI-MAIN';
const RECEIPT_LINES = 250;

/** Half a year of a real shop, from its file to the books. Throws when a law is broken or a digit is missing. */
export async function realOrders({ lines, percent, log }: RealOrdersOptions): Promise<Row[]> {
  if (!hasData(UCI_FILE)) return [{ figure: 'the UCI file is not there: nothing was measured', value: null }];
  const folder = mkdtempSync(join(tmpdir(), 'tradegraph-uci-'));
  const { file, expected } = lines ? uciSlice(folder, lines) : { file: UCI_FILE, expected: WHOLE_UCI };
  const shop = await openShop({ log });
  const { rows, close } = openDatabases(shop.ground.around.mysqlUrl, 'bench_');
  try {
    await shop.warehouse(WAREHOUSE);
    const reached = { url: new URL(shop.url).origin, token: () => Promise.resolve(shop.token) };
    const cpuBefore = shop.cpu();
    const sale = { file, channel: CHANNEL, warehouse: WAREHOUSE };
    const real = { reached, rows, log };
    const states = await sellRealOrders(real, { ...sale, stock: percent === 100 ? 'sold' : `${percent}%` });
    if (percent !== 100) await sendTheRest(shop, real);
    const cpu = cpuRows(cpuBefore, shop.cpu(), expected.orders);
    const { broken, earned } = await closeTheBooks(rows, CHANNEL);
    if (broken.length > 0) throw new Error(`Broken: ${JSON.stringify(broken, null, 1)}`);
    if (!new Decimal(earned).eq(expected.total))
      throw new Error(`Earned ${earned}, not ${expected.total} GBP`);
    return [
      { figure: 'orders', value: expected.orders },
      { figure: 'lines', value: expected.lines },
      { figure: 'revenue and rounding, GBP', value: new Decimal(earned).toFixed() },
      { figure: 'orders that waited for stock', value: states.get('BACKORDERED') ?? 0 },
      {
        figure: 'orders per second, import to voucher',
        value: perSecond(expected.orders, await spanOf(rows)),
      },
      ...(await timesOf(shop)),
      ...cpu,
    ];
  } finally {
    await close();
    await shop.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Exactly what the orders that wait are short of: afterwards nothing may be left. */
async function sendTheRest(shop: Shop, { rows, log }: RealShop): Promise<void> {
  const short = [...(await shortOf(rows, CHANNEL))];
  log(`the rest comes: ${short.length} SKUs`);
  for (let start = 0; start < short.length; start += RECEIPT_LINES)
    await shop.receive(WAREHOUSE, new Map(short.slice(start, start + RECEIPT_LINES)));
  await untilAtRest(rows, ['COMPLETED'], log);
}

async function timesOf(shop: Shop): Promise<Row[]> {
  const { sql, close } = await openSql(shop);
  return await waits(sql).finally(close);
}

/** From the first order's taking to the last voucher, in milliseconds. */
async function spanOf(rows: Rows): Promise<number> {
  const [span] = await rows<{ ms: string }>(`
    SELECT TIMESTAMPDIFF(MICROSECOND, MIN(created_at), (SELECT MAX(posted_at) FROM {finance}.voucher)) / 1000 AS ms
    FROM {orders}.sales_order`);
  return Number(span!.ms);
}
