import { mysqlOptions } from '@tradegraph/service-kit';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Ground } from '../live/stack.js';

/** What must be 0 once all work is done: rows that break a law, by the law. */
const LAWS: Record<string, string> = {
  'orders not COMPLETED': "SELECT COUNT(*) FROM bench_orders.sales_order WHERE status <> 'COMPLETED'",
  'goods lines not shipped once':
    "SELECT COUNT(*) FROM bench_orders.order_line WHERE kind = 'GOODS' AND shipped_quantity <> quantity",
  'steps left to take': 'SELECT COUNT(*) FROM bench_orders.order_task',
  'stock left in the books':
    'SELECT COUNT(*) FROM bench_inventory.stock_level WHERE on_hand <> 0 OR sellable <> 0 OR reserved <> 0',
  'units left in bins': 'SELECT COUNT(*) FROM bench_warehouse.bin_stock WHERE quantity <> 0',
  'orders without exactly one voucher': `SELECT COUNT(*) FROM bench_orders.sales_order o
     WHERE (SELECT COUNT(*) FROM bench_finance.voucher v WHERE v.completion_of = o.id) <> 1`,
  'dead letters': ['orders', 'inventory', 'warehouse', 'logistics', 'finance']
    .map((name) => `SELECT COUNT(*) AS n FROM bench_${name}.dead_letter`)
    .join(' UNION ALL ')
    .replace(/^/, 'SELECT SUM(n) FROM (')
    .replace(/$/, ') letters'),
};

export type Sql = <T>(text: string, values?: unknown[]) => Promise<T[]>;

/** The servers' own view, for what no client should have to ask. */
export async function openSql({
  ground,
}: {
  ground: Ground;
}): Promise<{ sql: Sql; close: () => Promise<void> }> {
  const { username: user, ...server } = mysqlOptions(ground.around.mysqlUrl);
  const connection = await createConnection({ ...server, user, timezone: 'Z' });
  return {
    sql: async <T>(text: string, values: unknown[] = []) =>
      (await connection.query<RowDataPacket[]>(text, values))[0] as T[],
    close: () => connection.end(),
  };
}

/** The laws that are broken, with how many rows break each. */
export async function brokenLaws(sql: Sql): Promise<string[]> {
  const broken: string[] = [];
  for (const [law, text] of Object.entries(LAWS)) {
    const [row] = await sql<Record<string, unknown>>(text);
    const count = Number(Object.values(row ?? {})[0]);
    if (count !== 0) broken.push(`${law}: ${count}`);
  }
  return broken;
}
