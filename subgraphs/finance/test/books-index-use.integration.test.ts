import { mysqlOptions } from '@tradegraph/service-kit';
import mysql from 'mysql2/promise';
import { channelOf } from '../src/repositories/own-channels.js';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

/** The plans of what the books offer, over some thousand vouchers: no filter and no order may read a whole table. */
let finance: TestFinance;
let sql: mysql.Connection;

async function insert(table: string, rows: Record<string, unknown>[]): Promise<void> {
  await sql.query(`INSERT INTO ${table} (${Object.keys(rows[0]!).join(', ')}) VALUES ?`, [
    rows.map((row) => Object.values(row)),
  ]);
}

beforeAll(async () => {
  finance = await startTestFinance();
  const { username, ...server } = mysqlOptions(finance.database.url);
  sql = await mysql.createConnection({ ...server, user: username, database: finance.database.database });
  const numbers = Array.from({ length: 4_000 }, (_, index) => index);
  await insert(
    'voucher',
    numbers.map((n) => ({
      ...{ id: `vou_${n}`, voucher_no: `V${n}`, kind: 'ORDER_COMPLETION', status: 'POSTED' },
      ...{ order_id: `ord_${n}`, completion_of: `ord_${n}`, channel_code: `channel-${n % 20}` },
      ...{ posting_date: '2026-01-01', posted_by: 'finance' },
      posted_at: new Date(1_600_000_000_000 + n * 1_000),
    })),
  );
  await insert(
    'voucher_line',
    numbers.flatMap((n) =>
      ['DEBIT', 'CREDIT'].map((side, line) => ({
        ...{ voucher_id: `vou_${n}`, line_no: line + 1, account: line ? 'REVENUE' : 'RECEIVABLE', side },
        ...{ amount: '1', currency_code: 'GBP', books_amount: '1', books_currency: 'GBP', fx_rate: '1' },
      })),
    ),
  );
  await insert(
    'voucher_due',
    numbers.map((n) => ({
      ...{
        order_id: `ord_${n}`,
        completed: 'x'.repeat(3_000),
        waits_for: '[]',
        since: new Date(1_600_000_000_000 + n),
      },
      due_at: new Date(4_000_000_000_000 + n), // the job of the process under test leaves them alone
    })),
  );
  await insert(
    'cost_entry',
    numbers.map((n) => ({
      ...{ outbound_order_id: `out_${n}`, line_no: 1, fulfillment_order_id: `ffo_${n}`, sku_code: 'A' },
      ...{ warehouse_code: 'W', quantity: 1, cost: '1', known: 1 },
    })),
  );
  await insert(
    'order_account',
    numbers.map((n) => ({
      ...{ order_id: `ord_${n}`, channel_code: `channel-${n % 20}`, channel_order_id: `web-${n}` },
    })),
  );
  await sql.query('ANALYZE TABLE voucher, voucher_line, voucher_due, cost_entry, order_account');
});
afterAll(async () => {
  await sql.end();
  await finance.stop();
});

const NEWEST = 'ORDER BY posted_at DESC, id DESC LIMIT 51';

it.each([
  ['voucher', 'order_id = "ord_7"', NEWEST, 'voucher_order'],
  ['voucher', 'channel_code = "channel-7"', NEWEST, 'voucher_channel'],
  ['voucher', '1 = 1', NEWEST, 'voucher_posted'],
  ['voucher', 'reverses_id IN ("vou_7", "vou_8")', '', 'voucher_reversal'],
  ['voucher_due', 'due_at <= "2096-10-02"', 'ORDER BY due_at, order_id LIMIT 200', 'voucher_due_at'],
  ['voucher_due', '1 = 1', 'ORDER BY since, order_id LIMIT 51', 'voucher_due_since'],
  ['cost_entry', 'fulfillment_order_id IN ("ffo_7", "ffo_8")', '', 'cost_entry_fulfillment'],
])('%s WHERE %s %s uses %s', async (table, where, order, index) => {
  const [[plan]] = await sql.query<mysql.RowDataPacket[]>(
    `EXPLAIN SELECT * FROM ${table} WHERE ${where} ${order}`,
  );
  expect({ index: plan!['key'] as string, sorted: /filesort/.test(String(plan!['Extra'])) }).toEqual({
    index,
    sorted: false,
  });
});

it('looks up whose a due voucher is by its order, in the order of the list', async () => {
  const [plan] = await sql.query<mysql.RowDataPacket[]>(
    `EXPLAIN SELECT * FROM voucher_due WHERE ${channelOf('voucher_due.order_id')} IN (?)
     ORDER BY since, order_id LIMIT 51`,
    [['channel-7', 'channel-8']],
  );
  expect(plan.map((row) => [row['table'] as string, row['key'] as string])).toEqual([
    ['voucher_due', 'voucher_due_since'],
    ['own_account', 'PRIMARY'],
  ]);
});

it('adds up all accounts off the index alone', async () => {
  const [[plan]] = await sql.query<mysql.RowDataPacket[]>(
    'EXPLAIN SELECT account, currency_code, side, SUM(amount) FROM voucher_line GROUP BY account, currency_code, side',
  );
  expect(plan!['key']).toBe('voucher_line_balance');
  expect(plan!['Extra']).toContain('Using index');
});
