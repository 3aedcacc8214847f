import { startTestWarehouse, type TestWarehouse } from './start.js';

const ROWS = 20_000;

interface Plan {
  key: string | null;
  Extra: string | null;
}

let house: TestWarehouse;

/** Enough rows, spread widely enough, that an optimiser prefers an index to reading the table. */
beforeAll(async () => {
  house = await startTestWarehouse();
  const numbers = Array.from({ length: ROWS }, (_, i) => i);
  const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 60_000);
  const statuses = ['CREATED', 'PICKING', ...Array<string>(18).fill('HANDED_OVER')];
  const types = ['RECEIVING', ...Array<string>(29).fill('PICKING')];
  await house.sql('INSERT INTO bin VALUES ?', [
    numbers.map((i) => [`bin_${i}`, `WH-${i % 40}`, `B-${i}`, `Z-${i % 90}`, types[i % types.length]]),
  ]);
  await house.sql('INSERT INTO bin_stock VALUES ?', [
    numbers.map((i) => [`bin_${i}`, `SKU-${i % 300}`, `WH-${i % 40}`, i % 7, at(i)]),
  ]);
  const columns =
    'id, warehouse_code, order_id, fulfillment_order_id, status, version, created_at, updated_at, wave_id, carrier_service_code, cut_off_at, labelled';
  await house.sql(`INSERT INTO outbound_order (${columns}) VALUES ?`, [
    numbers.map((i) => [
      ...[
        `out_${String(i).padStart(26, '0')}`,
        `WH-${Math.floor(i / 20) % 40}`,
        `ord_${i % 900}`,
        `ful_${i}`,
      ],
      ...[statuses[i % statuses.length], 1, at(i), at(i)],
      ...[`wav_${i % 700}`, `ups:${i % 60}`, at(i % 50), i % 30 === 0],
    ]),
  ]);
  await house.sql('INSERT INTO wave VALUES ?', [
    numbers.map((i) => [`wav_${i}`, `WH-${i % 40}`, i % 90 ? 'DONE' : 'PICKING', at(i), null, 1, at(i)]),
  ]);
  await house.sql('INSERT INTO pick_task VALUES ?', [
    numbers.map((i) => [
      ...[`pck_${i}`, `WH-${i % 40}`, `wav_${i % 700}`, `out_${i}`, 1, `bin_${i % 500}`, `B-${i % 500}`],
      ...[`SKU-${i % 300}`, 1, null, i % 90 ? 'PICKED' : 'OPEN', at(i), null, null],
    ]),
  ]);
  await house.sql('ANALYZE TABLE bin, bin_stock, outbound_order, wave, pick_task');
}, 180_000);
afterAll(() => house?.stop());

describe('the indexes', () => {
  it.each([
    ['bin', '1 = 1', 'code, id', 'bin_code'],
    ['bin', "code LIKE 'B-77%'", 'code, id', 'bin_code'],
    ['bin', "warehouse_code = 'WH-3'", 'code, id', 'bin_warehouse'],
    ['bin', "zone = 'Z-3'", 'code, id', 'bin_zone'],
    ['bin', "type = 'RECEIVING'", 'code, id', 'bin_type'],
    ['bin_stock', "sku_code = 'SKU-7' AND quantity > 0", 'received_at, bin_id', 'bin_stock_sku'],
    ['bin_stock', "bin_id = 'bin_7' AND quantity > 0", 'sku_code', 'PRIMARY'],
    ['outbound_order', '1 = 1', 'created_at DESC, id DESC', 'outbound_order_created'],
    ['outbound_order', "status = 'CREATED'", 'created_at DESC, id DESC', 'outbound_order_status'],
    [
      'outbound_order',
      "warehouse_code = 'WH-3'",
      'created_at DESC, id DESC',
      'outbound_order_warehouse_created',
    ],
    [
      'outbound_order',
      "warehouse_code = 'WH-3' AND status = 'PICKING'",
      'created_at, id',
      'outbound_order_warehouse',
    ],
    ['outbound_order', "order_id = 'ord_7'", 'created_at, id', 'outbound_order_order'],
    ['outbound_order', "wave_id = 'wav_7'", 'created_at DESC, id DESC', 'outbound_order_wave'],
    [
      'outbound_order',
      "carrier_service_code = 'ups:7'",
      'created_at DESC, id DESC',
      'outbound_order_service',
    ],
    ['wave', '1 = 1', 'created_at DESC, id DESC', 'wave_created'],
    ['wave', "warehouse_code = 'WH-3'", 'created_at DESC, id DESC', 'wave_warehouse'],
    ['wave', "status = 'PICKING'", 'created_at DESC, id DESC', 'wave_status'],
    ['pick_task', '1 = 1', 'bin_code, id', 'pick_task_bin'],
    ['pick_task', "wave_id = 'wav_7'", 'bin_code, id', 'pick_task_wave'],
    [
      'pick_task',
      "warehouse_code = 'WH-3' AND status = 'OPEN'",
      'bin_code, id',
      'pick_task_warehouse_status',
    ],
    ['outbound_order', "fulfillment_order_id = 'ful_7'", 'created_at, id', 'outbound_order_fulfillment'],
  ])('of %s serve WHERE %s ORDER BY %s', async (table, where, orderBy, key) => {
    const [plan] = await house.sql<Plan>(
      `EXPLAIN SELECT * FROM ${table} WHERE ${where} ORDER BY ${orderBy} LIMIT 51`,
    );
    expect(plan).toMatchObject({ key });
    expect(plan!.Extra ?? '').not.toContain('filesort');
  });

  it('give the next orders of a warehouse in the order of their urgency', async () => {
    for (const [key, where, orderBy] of [
      ['outbound_order_due', "status = 'CREATED'", 'cut_off_at, urgency, id'],
      ['outbound_order_handover', "status = 'WEIGHED' AND labelled = TRUE", 'id'],
    ]) {
      const [plan] = await house.sql<Plan>(
        `EXPLAIN SELECT id FROM outbound_order FORCE INDEX (${key}) WHERE warehouse_code = 'WH-3' AND ${where}
         ORDER BY ${orderBy} LIMIT 100 FOR UPDATE`,
      );
      expect(plan).toMatchObject({ key });
      expect(plan!.Extra ?? '').not.toContain('filesort');
    }
  });

  it('find the open work of a warehouse without reading what is done', async () => {
    const [plan] = await house.sql<Plan>(
      `EXPLAIN SELECT id FROM outbound_order WHERE warehouse_code = 'WH-3' AND status IN ('CREATED', 'PICKING')
       ORDER BY created_at, id LIMIT 50`,
    );
    expect(plan).toMatchObject({ key: 'outbound_order_warehouse' });
  });
});
