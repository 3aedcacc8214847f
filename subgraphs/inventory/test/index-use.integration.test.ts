import { HOLDS_IN } from '../src/repositories/reservation-repository.js';
import { updateStatement } from '../src/repositories/stock-level-repository.js';
import { startTestInventory, type TestInventory } from './start.js';

const ROWS = 20_000;
const SKUS = 1_000;

interface Plan {
  table: string;
  type: string;
  key: string | null;
  rows: number | string;
  Extra: string | null;
}

let inventory: TestInventory;

/** Enough rows, spread widely enough, that an optimiser prefers an index to reading the table. */
beforeAll(async () => {
  inventory = await startTestInventory();
  const numbers = Array.from({ length: ROWS }, (_, i) => i);
  const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 60_000);
  const id = (prefix: string, i: number) => `${prefix}_${String(i).padStart(26, '0')}`;
  const sku = (i: number) => `SKU-${i % SKUS}`;
  const warehouse = (i: number) => `WH-${Math.floor(i / SKUS)}`;
  await inventory.sql('INSERT INTO stock_level VALUES ?', [
    numbers.map((i) => [id('stk', i), sku(i), warehouse(i), i, i, 0, 0, 1, at(i)]),
  ]);
  await inventory.sql('INSERT INTO stock_ledger VALUES ?', [
    numbers.map((i) => [
      ...[id('led', i), id('stk', i), 1, sku(i), warehouse(i), i % 50 ? 'IN' : 'ADJUST', 0, i, i, i, 0, 0],
      ...['RECEIPT', `rcp_${i % 900}`, null, 'test', at(i)],
    ]),
  ]);
  const columns =
    'id, status, order_id, fulfillment_order_id, expires_at, created_at, resolved_at, version, request_key';
  await inventory.sql(`INSERT INTO reservation (${columns}) VALUES ?`, [
    numbers.map((i) => [
      ...[id('rsv', i), i % 40 ? 'COMMITTED' : 'ACTIVE', `ord_${i % 900}`, `ful_${i % 900}`, at(i), at(i)],
      ...[i % 40 ? at(i) : null, 1, `ful_${i}`],
    ]),
  ]);
  await inventory.sql('INSERT INTO reservation_line VALUES ?', [
    numbers.map((i) => [id('rsv', i), 1, sku(i), warehouse(i), 1]),
  ]);
  await inventory.sql('ANALYZE TABLE stock_level, stock_ledger, reservation, reservation_line');
}, 180_000);
afterAll(() => inventory?.stop());

describe('the indexes', () => {
  it.each([
    ['stock_level', '1 = 1', 'sku_code, id', 'stock_level_sku'],
    ['stock_level', "sku_code LIKE 'SKU-77%'", 'sku_code, id', 'stock_level_sku'],
    ['stock_level', "warehouse_code = 'WH-3'", 'sku_code, id', 'stock_level_warehouse'],
    [
      'stock_level',
      "warehouse_code = 'WH-3' AND sellable <= 3010",
      'sellable, id',
      'stock_level_warehouse_sellable',
    ],
    ['stock_level', 'sellable <= 5', 'sellable, id', 'stock_level_sellable'],
    ['stock_level', '1 = 1', 'sellable, id', 'stock_level_sellable'],
    ['stock_ledger', '1 = 1', 'occurred_at DESC, id DESC', 'stock_ledger_occurred'],
    ['stock_ledger', "occurred_at < '2026-01-01 01:00'", 'occurred_at, id', 'stock_ledger_occurred'],
    ['stock_ledger', "sku_code = 'SKU-7'", 'occurred_at DESC, id DESC', 'stock_ledger_sku'],
    ['stock_ledger', "warehouse_code = 'WH-3'", 'occurred_at DESC, id DESC', 'stock_ledger_warehouse'],
    ['stock_ledger', "change_type = 'ADJUST'", 'occurred_at, id', 'stock_ledger_type'],
    ['stock_ledger', "cause_id = 'rcp_7'", 'occurred_at, id', 'stock_ledger_cause'],
    ['reservation', '1 = 1', 'created_at DESC, id DESC', 'reservation_created'],
    ['reservation', "status = 'ACTIVE'", 'created_at DESC, id DESC', 'reservation_status'],
    ['reservation', "order_id = 'ord_7'", 'created_at, id', 'reservation_order'],
    ['reservation', "fulfillment_order_id = 'ful_7'", 'created_at, id', 'reservation_fulfillment'],
    [
      'reservation',
      "status = 'ACTIVE' AND expires_at <= '2026-01-01 02:00'",
      'expires_at, id',
      'reservation_due',
    ],
  ])('of %s serve WHERE %s ORDER BY %s', async (table, where, orderBy, key) => {
    const [plan] = await inventory.sql<Plan>(
      `EXPLAIN SELECT * FROM ${table} WHERE ${where} ORDER BY ${orderBy} LIMIT 51`,
    );
    expect(plan).toMatchObject({ key });
    expect(plan!.Extra ?? '').not.toContain('filesort');
  });

  it.each([
    ['1 = 1', 'reservation_created'],
    ["reservation.status = 'ACTIVE'", 'reservation_status'],
  ])('serve the reservations of some warehouses in order WHERE %s', async (where, key) => {
    const plan = await inventory.sql<Plan>(
      `EXPLAIN SELECT * FROM reservation WHERE ${HOLDS_IN.replace(':...scope', "'WH-3', 'WH-4'")}
        AND ${where} ORDER BY created_at DESC, id DESC LIMIT 51`,
    );
    expect(plan.find(({ table }) => table === 'reservation')).toMatchObject({ key });
    expect(plan.find(({ table }) => table === 'own_line')).toMatchObject({ key: 'PRIMARY' });
    expect(plan.map(({ Extra }) => Extra).join()).not.toMatch(/filesort|temporary/);
  });

  it('find each level of a change by its primary key', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [
      `stk_${String(i * 7).padStart(26, '0')}`,
      1,
      2,
      -1,
      1,
      0,
    ]);
    const plan = await inventory.sql<Plan>(`EXPLAIN ${updateStatement(rows.length)}`, [
      ...rows.flat(),
      new Date(),
    ]);
    const levels = plan.find(({ table }) => table === 'stock_level');
    expect(levels).toMatchObject({ type: 'eq_ref', key: 'PRIMARY' });
    expect(Number(levels!.rows)).toBe(1);
  });
});
