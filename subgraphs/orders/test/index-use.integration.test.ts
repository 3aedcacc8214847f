import { channelOf } from '../src/repositories/own-orders.js';
import { order, startAsking, type Asking } from './asking.js';

let orders: Asking;

/** Enough rows, spread widely enough, that an optimiser prefers an index to reading the table. */
beforeAll(async () => {
  orders = await startAsking();
  for (let call = 0; call < 8; call++) {
    const list = Array.from({ length: 500 }, (_, index) => {
      const n = call * 500 + index;
      return order(`X-${n}`, {
        channel: `c-${n % 40}`,
        placedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
        buyer: { channelBuyerId: `B-${n % 900}` },
        shipTo: { countryCode: ['GB', 'DE', 'FR', 'BR', 'CN', 'US'][n % 6] },
        lines: [{ skuCode: `S-${n % 700}`, quantity: 1 + (n % 50), unitPrice: '1.5' }],
        status: n % 20 === 0 ? 'PENDING' : 'COMPLETED',
      });
    });
    await orders.importOrders(list, { mode: 'HISTORY' });
  }
  await orders.sql(
    `INSERT INTO order_task (id, order_id, kind, due_at, attempts, correlation_id)
     SELECT CONCAT('tsk_', id), id, 'COMPLETE', placed_at, 0, 'test' FROM sales_order`,
  );
  await orders.sql('ANALYZE TABLE sales_order, order_line, order_task');
});
afterAll(() => orders?.stop());

interface Plan {
  table: string;
  type: string;
  key: string | null;
  rows: number;
  Extra: string;
}

describe('the indexes', () => {
  it.each<[string, string, string]>([
    ["o.status = 'PENDING'", 'placed_at DESC, id DESC', 'sales_order_status'],
    ["o.channel_code = 'c-7'", 'placed_at DESC, id DESC', 'sales_order_channel'],
    ["o.buyer_id = 'B-7'", 'placed_at DESC, id DESC', 'sales_order_buyer'],
    ["o.country_code = 'DE'", 'placed_at ASC, id ASC', 'sales_order_country'],
    ['1 = 1', 'placed_at DESC, id DESC', 'sales_order_placed'],
    ['1 = 1', 'created_at DESC, id DESC', 'sales_order_created'],
    ['1 = 1', 'total DESC, id DESC', 'sales_order_total'],
    ['1 = 1', 'order_no ASC', 'sales_order_no'],
    [
      "o.placed_at >= '2026-01-02' AND o.placed_at < '2026-01-02 01:00'",
      'placed_at DESC, id DESC',
      'sales_order_placed',
    ],
    ["o.created_at >= '2999-01-01'", 'created_at DESC, id DESC', 'sales_order_created'],
  ])('serve WHERE %s ORDER BY %s', async (where, orderBy, key) => {
    const [plan] = await orders.sql<Plan>(
      `EXPLAIN SELECT o.* FROM sales_order o WHERE ${where} ORDER BY ${orderBy} LIMIT 51`,
    );
    expect(plan).toMatchObject({ key });
    expect(plan!.Extra ?? '').not.toContain('filesort');
  });

  it('look up whose a task is by its order, and begin with the tasks', async () => {
    const own = `${channelOf('o.order_id')} IN ('c-7', 'c-8')`;
    const plan = await orders.sql<Plan>(`EXPLAIN SELECT * FROM order_task o WHERE ${own} LIMIT 51`);
    expect(plan.map(({ table }) => table)).toEqual(['o', 'own_order']);
    expect(plan[1]).toMatchObject({ type: 'eq_ref', key: 'PRIMARY' });
  });

  it.each(["'c-7'", "'c-7', 'c-8'"])('serve the orders of the channels %s', async (channels) => {
    const [plan] = await orders.sql<Plan>(
      `EXPLAIN SELECT o.* FROM sales_order o WHERE o.channel_code IN (${channels})
       ORDER BY placed_at DESC, id DESC LIMIT 51`,
    );
    expect(['sales_order_channel', 'sales_order_placed']).toContain(plan!.key);
  });

  it('find the few orders that carry an id of a channel, whichever it is', async () => {
    const [plan] = await orders.sql<Plan>(
      "EXPLAIN SELECT o.* FROM sales_order o WHERE o.channel_order_id = 'X-7' ORDER BY o.placed_at DESC, o.id DESC LIMIT 51",
    );
    expect(plan).toMatchObject({ key: 'sales_order_channel_order_id' });
  });

  it('find the orders of a SKU by its lines', async () => {
    const plan = await orders.sql<Plan>(
      `EXPLAIN SELECT o.* FROM sales_order o WHERE o.id IN (SELECT l.order_id FROM order_line l WHERE l.sku_code IN ('S-7'))
       ORDER BY o.placed_at DESC LIMIT 51`,
    );
    expect(plan.find(({ table }) => table === 'l')).toMatchObject({ key: 'order_line_sku' });
    expect(
      plan.filter(({ type }) => type === 'ALL' && !/subquery/.test(type)).every(({ rows }) => rows < 100),
    ).toBe(true);
  });

  it('find orders by channel and their ids there', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `'X-${n * 40 + 7}'`).join(', ');
    const [plan] = await orders.sql<Plan>(
      `EXPLAIN SELECT o.id FROM sales_order o WHERE (o.channel_code = 'c-7' AND o.channel_order_id IN (${ids}))`,
    );
    expect(plan).toMatchObject({ key: 'sales_order_channel_order', type: 'range' });
  });
});
