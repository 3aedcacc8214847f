import { mysqlOptions } from '@tradegraph/service-kit';
import mysql from 'mysql2/promise';
import { startTestFinance, type TestFinance } from './start-test-finance.js';

/** The plans of what the graph offers, over some thousand rows: no filter and no order may read the whole table. */
describe('payments', () => {
  let finance: TestFinance;
  let sql: mysql.Connection;

  beforeAll(async () => {
    finance = await startTestFinance();
    const { username, ...server } = mysqlOptions(finance.database.url);
    sql = await mysql.createConnection({ ...server, user: username, database: finance.database.database });
    const rows = Array.from({ length: 4_000 }, (_, index) => [
      `pay_${index}`,
      `channel-${index % 20}`,
      `order-${index % 2_000}`,
      `ord_${index % 2_000}`,
      `ref-${index}`,
      ['CREDIT_CARD', 'BOLETO', 'VOUCHER', 'WALLET', 'CASH'][index % 5],
      1,
      '1.5',
      'EUR',
      ['AUTHORIZED', 'CAPTURED', 'SETTLED', 'VOIDED'][index % 4],
      new Date(1_600_000_000_000 + index * 1_000),
      1,
      new Date(),
    ]);
    await sql.query('INSERT INTO payment VALUES ?', [rows]);
    await sql.query('ANALYZE TABLE payment');
  });
  afterAll(async () => {
    await sql.end();
    await finance.stop();
  });

  it.each([
    ['external_ref = "ref-7"', '', 'payment_ref'],
    ['external_ref IN ("ref-7", "ref-8") AND channel_code = "channel-7"', '', 'payment_ref'],
    [
      'channel_code = "channel-1" AND external_ref IN ("ref-1") OR channel_code = "channel-2" AND external_ref IN ("ref-2", "ref-3")',
      '',
      'payment_ref',
    ],
    ['channel_order_id = "order-7"', '', 'payment_order'],
    [
      'channel_code = "channel-1" AND channel_order_id IN ("order-1", "order-2") OR channel_code = "channel-2" AND channel_order_id IN ("order-2")',
      '',
      'payment_order',
    ],
    ['order_id = "ord_7"', '', 'payment_order_id'],
    ['status = "SETTLED"', 'ORDER BY paid_at DESC, id DESC LIMIT 51', 'payment_status'],
    ['method = "BOLETO"', 'ORDER BY paid_at DESC, id DESC LIMIT 51', 'payment_method'],
    ['channel_code = "channel-3"', 'ORDER BY paid_at DESC, id DESC LIMIT 51', 'payment_channel'],
    ['1 = 1', 'ORDER BY paid_at DESC, id DESC LIMIT 51', 'payment_paid'],
    ['paid_at >= "2020-09-13 13:00:00"', 'ORDER BY paid_at, id LIMIT 51', 'payment_paid'],
  ])('WHERE %s %s uses %s', async (where, order, index) => {
    const [[plan]] = await sql.query<mysql.RowDataPacket[]>(
      `EXPLAIN SELECT * FROM payment WHERE ${where} ${order}`,
    );
    expect({ index: plan!['key'] as string, sorted: /filesort/.test(String(plan!['Extra'])) }).toEqual({
      index,
      sorted: false,
    });
  });

  it('sums a channel off the index alone', async () => {
    const [[plan]] = await sql.query<mysql.RowDataPacket[]>(
      `EXPLAIN SELECT currency_code, method, status, COUNT(*), SUM(amount) FROM payment
       WHERE channel_code = 'channel-3' GROUP BY currency_code, method, status`,
    );
    expect(plan!['key']).toBe('payment_totals');
    expect(plan!['Extra']).toContain('Using index');
  });
});
