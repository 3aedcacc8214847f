import { mysqlOptions } from '@tradegraph/service-kit';
import mysql from 'mysql2/promise';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

/** The plans of what the graph offers, over some thousand rows: no filter and no order may read a whole table. */
let logistics: TestLogistics;
let sql: mysql.Connection;

beforeAll(async () => {
  logistics = await startTestLogistics();
  const { username, ...server } = mysqlOptions(logistics.database.url);
  sql = await mysql.createConnection({ ...server, user: username, database: logistics.database.database });
  const now = new Date();
  const shipments = Array.from({ length: 4_000 }, (_, index) => ({
    id: `shp_${index}`,
    order_id: `ord_${index % 2_000}`,
    fulfillment_order_id: `ffo_${index}`,
    package_id: `pkg_${index}`,
    warehouse_code: `WH-${index % 10}`,
    channel_code: `channel-${index % 20}`,
    service_id: `csv_${index % 20}`,
    tracking_no: `TN-${index}`,
    status: ['PENDING', 'IN_TRANSIT', 'DELIVERED', 'LOST'][index % 4],
    ship_to: '{}',
    parcels: '[]',
    outbound_order_id: `out_${index}`,
    label_due_at: index % 50 === 0 ? now : null,
    poll_due_at: index % 40 === 1 ? now : null,
    version: 1,
    created_at: new Date(1_600_000_000_000 + index * 1_000),
    updated_at: now,
  }));
  const names = Object.keys(shipments[0]!);
  await sql.query(`INSERT INTO shipment (${names.join(', ')}) VALUES ?`, [
    shipments.map((row) => Object.values(row)),
  ]);
  const rates = Array.from({ length: 6_000 }, (_, index) => ({
    id: `rat_${index}`,
    rate_card_id: `rtc_${index % 30}`,
    line: index,
    service_id: `csv_${index % 20}`,
    zone: 'Zone',
    country_codes: '["DE"]',
    domestic: true,
    international: true,
    weight_from_grams: '0',
    weight_to_grams: '1000',
    price: '1',
    currency_code: 'EUR',
  }));
  await sql.query(`INSERT INTO rate (${Object.keys(rates[0]!).join(', ')}) VALUES ?`, [
    rates.map((row) => Object.values(row)),
  ]);
  const countries = ['DE', 'FR', 'IT', 'ES', 'PT', 'PL', 'SE', 'DK', 'NL', '*'];
  await sql.query('INSERT INTO rate_country VALUES ?', [
    rates.map((row, index) => [
      row.rate_card_id,
      countries[Math.floor(index / 30) % countries.length],
      row.id,
    ]),
  ]);
  await sql.query('ANALYZE TABLE shipment, rate, rate_country');
});
afterAll(async () => {
  await sql.end();
  await logistics.stop();
});

const plan = async (statement: string) => (await sql.query<mysql.RowDataPacket[]>(`EXPLAIN ${statement}`))[0];
const NEWEST = 'ORDER BY created_at DESC, id DESC LIMIT 51';

it.each([
  ['order_id = "ord_7"', NEWEST, 'shipment_order'],
  ['order_id IN ("ord_7", "ord_8")', '', 'shipment_order'],
  ['fulfillment_order_id IN ("ffo_7", "ffo_8")', '', 'shipment_fulfillment'],
  ['package_id = "pkg_7"', '', 'shipment_package'],
  ['tracking_no = "TN-7"', '', 'shipment_tracking'],
  ['warehouse_code = "WH-7"', NEWEST, 'shipment_warehouse'],
  ['channel_code = "channel-7"', NEWEST, 'shipment_channel'],
  ['service_id = "csv_7"', NEWEST, 'shipment_service'],
  ['status = "LOST"', NEWEST, 'shipment_status'],
  ['outbound_order_id IN ("out_7", "out_8")', '', 'shipment_outbound'],
  ['label_due_at <= NOW(3)', 'ORDER BY label_due_at, id LIMIT 100', 'shipment_label_due'],
  ['poll_due_at <= NOW(3)', 'ORDER BY poll_due_at, id LIMIT 200', 'shipment_poll_due'],
  ['1 = 1', NEWEST, 'shipment_created'],
  ['created_at >= "2020-09-13 13:00:00"', 'ORDER BY created_at, id LIMIT 51', 'shipment_created'],
])('shipments WHERE %s %s uses %s', async (where, order, index) => {
  const [row] = await plan(`SELECT * FROM shipment WHERE ${where} ${order}`);
  expect({ index: row!['key'] as string, sorted: /filesort/.test(String(row!['Extra'])) }).toEqual({
    index,
    sorted: false,
  });
});

it('a quote reads only the rows that name the destination or the rest of the world', async () => {
  const rows = await plan(
    `SELECT rate.* FROM rate JOIN rate_country country ON country.rate_id = rate.id
       AND country.rate_card_id IN ('rtc_1', 'rtc_2', 'rtc_3') AND country.country_code IN ('FR', '*')
     ORDER BY rate.rate_card_id, rate.line`,
  );
  expect(rows.map((row) => [String(row['table']), String(row['key'])])).toEqual([
    ['country', 'PRIMARY'],
    ['rate', 'PRIMARY'],
  ]);
  expect(Number(rows[0]!['rows'])).toBeLessThan(200);
});
