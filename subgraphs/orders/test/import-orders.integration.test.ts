import { sqlStatements } from '@tradegraph/test-kit';
import { line, order, startAsking, type Asking } from './asking.js';

let orders: Asking;
beforeAll(async () => {
  orders = await startAsking();
});
afterAll(() => orders?.stop());

const events = (type: string) =>
  orders.sql<{ aggregate_id: string; data: string }>(
    'SELECT aggregate_id, data FROM outbox WHERE event_type = ? ORDER BY id',
    [type],
  );

describe('importOrders', () => {
  it('takes an order with lines, exact sums, a number of the day and its event', async () => {
    const { results, userErrors } = await orders.importOrders([
      order('EXACT', {
        lines: [
          line({ quantity: 3, unitPrice: '0.001' }),
          line({
            skuCode: '85123a',
            description: '白色心形',
            quantity: 1,
            unitPrice: '13541.33',
            freight: '1.5',
          }),
          { kind: 'SERVICE', skuCode: 'POST', quantity: 1, unitPrice: '18' },
        ],
        freight: '2.25',
        discount: '0.333333',
      }),
    ]);
    expect(userErrors).toEqual([]);
    const taken = results[0]!.order!;
    expect(taken).toMatchObject({ status: 'PENDING', version: 1, total: { amount: '13562.749667' } });
    expect(taken.orderNo).toMatch(
      new RegExp(`^ORD${new Date().toISOString().slice(0, 10).replaceAll('-', '')}\\d{7}$`),
    );
    const { order: read } = await orders.data<{ order: Record<string, unknown> }>(
      `query ($id: ID!) { order(id: $id) { goodsTotal { amount } serviceTotal { amount } freightTotal { amount }
        discountTotal { amount } guest flags lineCount mode placedAt
        lines { lineNo kind skuCode sku { skuCode } description quantity unitPrice { amount } freight { amount } total { amount currencyCode } } } }`,
      { id: taken.id },
    );
    expect(read).toMatchObject({
      goodsTotal: { amount: '13541.333' },
      serviceTotal: { amount: '18' },
      freightTotal: { amount: '3.75' },
      discountTotal: { amount: '0.333333' },
      guest: true,
      flags: [],
      lineCount: 3,
      mode: 'LIVE',
      placedAt: '2026-03-01T09:30:00.000Z',
      lines: [
        { lineNo: 1, kind: 'GOODS', skuCode: '85123A', total: { amount: '0.003', currencyCode: 'GBP' } },
        { lineNo: 2, description: '白色心形', sku: { skuCode: '85123a' }, freight: { amount: '1.5' } },
        { lineNo: 3, kind: 'SERVICE', freight: null },
      ],
    });
    const created = (await events('ORDER_CREATED')).find((event) => event.aggregate_id === taken.id)!;
    expect(JSON.parse(created.data)).toMatchObject({
      mode: 'LIVE',
      previousStatus: null,
      status: 'PENDING',
      total: { amount: '13562.749667', currencyCode: 'GBP' },
      lines: [{ total: '0.003' }, {}, { kind: 'SERVICE', skuCode: 'POST' }],
    });
  });

  it('takes the same order of a channel once, in one call, in two, and whatever the second says', async () => {
    const twice = await orders.importOrders([order('TWICE'), order('TWICE', { lines: [] }), order('twice')]);
    expect(twice.results.map((result) => result.duplicate)).toEqual([false, true, false]);
    expect(twice.results[1]!.order!.id).toBe(twice.results[0]!.order!.id);
    expect(twice.results[2]!.order!.id).not.toBe(twice.results[0]!.order!.id);
    const again = await orders.importOrders([
      order('TWICE', { total: '1', lines: [line({ quantity: -5 })] }),
      order('TWICE', { channel: 'other' }),
    ]);
    expect(again.results).toMatchObject([
      { duplicate: true, order: { id: twice.results[0]!.order!.id }, userErrors: [] },
      { duplicate: false },
    ]);
    expect((await events('ORDER_CREATED')).filter(({ data }) => /"TWICE"/.test(data))).toHaveLength(2);
  });

  it('lets a good order after a bad one of the same key through', async () => {
    const { results } = await orders.importOrders([order('RETRY', { lines: [] }), order('RETRY')]);
    expect(results).toMatchObject([
      { order: null, duplicate: false, userErrors: [{ code: 'BAD_USER_INPUT' }] },
      { order: { channelOrderId: 'RETRY' }, duplicate: false, userErrors: [] },
    ]);
  });

  it.each<[string, object, string]>([
    ['no line', { lines: [] }, 'lines: 0 lines; send 1 to 2000'],
    ['quantity 0', { lines: [line({ quantity: 0 })] }, 'lines.0.quantity: 0 is out of range'],
    ['quantity', { lines: [line(), line({ quantity: 1_000_001 })] }, 'lines.1.quantity: 1000001 is out of'],
    ['price', { lines: [line({ unitPrice: '-0.01' })] }, 'lines.0.unitPrice: -0.01 must be 0 or more'],
    ['no code', { lines: [line({ skuCode: null })] }, 'lines.0.skuCode: is required'],
    ['white space', { lines: [line({ skuCode: ' A' })] }, 'lines.0.skuCode: " A" must not begin or end'],
    ['control', { lines: [line({ skuCode: 'A\u0000B' })] }, 'must not contain control characters'],
    ['surrogate', { lines: [line({ description: '\ud800' })] }, 'is not valid Unicode'],
    ['long text', { lines: [line({ description: 'x'.repeat(501) })] }, 'must have at most 500'],
    [
      'line total',
      { lines: [line({ total: '15.31' })] },
      'lines.0.total: 15.31 is not unitPrice × quantity, which is 15.3',
    ],
    ['total', { total: '15.29' }, 'total: 15.29 is not lines + freight − discount, which is 15.3'],
    ['discount', { discount: '16' }, "discount: 16 is more than the order's 15.3"],
    [
      'too much',
      { lines: [line({ unitPrice: '99999999999999', quantity: 2 })] },
      'out of range: at most 14 digits',
    ],
    ['country', { shipTo: { countryCode: 'UK' } }, 'shipTo.countryCode: "UK" is not an ISO 3166-1'],
    ['channel', { channel: '' }, 'channel: "" must not be empty'],
    ['key', { channelOrderId: 'x'.repeat(65) }, 'channelOrderId: "xxx'],
    ['status', { status: 'SHIPPED' }, 'status: is only for mode HISTORY'],
    ['time', { deliveredAt: '2026-03-01T00:00:00Z' }, 'deliveredAt: is only for mode HISTORY'],
    ['year', { placedAt: '0001-01-01T00:00:00Z' }, 'placedAt: must be between'],
  ])('refuses a bad order by itself: %s', async (name, bad, message) => {
    const { results } = await orders.importOrders([
      order(`BAD-${name}`, bad),
      order(`BESIDE-${name}`, { lines: [line(), line()] }),
    ]);
    expect(results[0]!.order).toBeNull();
    expect(results[0]!.userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT', bizCode: 40000 });
    expect(results[0]!.userErrors[0]!.message).toContain(message);
    expect(results[0]!.userErrors[0]!.field!.slice(0, 2)).toEqual(['orders', '0']);
    expect(results[1]!.order).toMatchObject({ total: { amount: '30.6' } });
  });

  it('takes history as it is given, contradictions flagged', async () => {
    const { results } = await orders.importOrders(
      [
        order('H1', { status: 'DELIVERED', lines: [line({ total: '15.31' })] }),
        order('H2', { status: 'CANCELLED', deliveredAt: '2026-03-05T00:00:00Z', total: '7', lines: [] }),
        order('H3', {
          status: 'SHIPPED',
          approvedAt: '2026-03-03T00:00:00Z',
          handedOverAt: '2026-03-02T00:00:00Z',
          shipTo: { countryName: 'European Community' },
        }),
        order('H4'),
      ],
      { mode: 'HISTORY' },
    );
    expect(results.map((result) => [result.order!.status, result.order!.total.amount])).toEqual([
      ['DELIVERED', '15.31'],
      ['CANCELLED', '7'],
      ['SHIPPED', '15.3'],
      ['COMPLETED', '15.3'],
    ]);
    const { a, b, c } = await orders.data<Record<string, { flags: string[]; shipTo: object }>>(
      `query ($a: ID!, $b: ID!, $c: ID!) { a: order(id: $a) { ...F } b: order(id: $b) { ...F } c: order(id: $c) { ...F } }
       fragment F on Order { flags handedOverAt shipTo { countryCode countryName countryUnknown } }`,
      { a: results[0]!.order!.id, b: results[1]!.order!.id, c: results[2]!.order!.id },
    );
    expect(a!.flags).toEqual(['TOTAL_MISMATCH', 'TIMES_CONTRADICT']);
    expect(b!.flags).toEqual(['TOTAL_MISMATCH', 'TIMES_CONTRADICT', 'WITHOUT_LINES']);
    expect(c).toMatchObject({
      flags: ['COUNTRY_UNKNOWN', 'TIMES_CONTRADICT'],
      handedOverAt: '2026-03-02T00:00:00.000Z',
      shipTo: { countryCode: null, countryName: 'European Community', countryUnknown: true },
    });
  });

  it('refuses 0 and 501 orders, and too many lines, as a whole', async () => {
    for (const list of [[], Array.from({ length: 501 }, (_, n) => order(`MANY-${n}`))]) {
      expect(await orders.importOrders(list)).toMatchObject({
        results: [],
        userErrors: [{ code: 'BAD_USER_INPUT', field: ['orders'] }],
      });
    }
    const lines = Array.from({ length: 2_000 }, () => ({ skuCode: 'S', quantity: 1, unitPrice: '1' }));
    const heavy = Array.from({ length: 13 }, (_, n) => order(`HEAVY-${n}`, { lines }));
    const { userErrors } = await orders.importOrders(heavy);
    expect(userErrors[0]!.message).toBe('orders: 26000 lines together; send at most 25000');
  });

  it('answers the same key the same, and refuses it for another input', async () => {
    const first = await orders.importOrders([order('KEY-1')], { idempotencyKey: 'same' });
    const second = await orders.importOrders([order('KEY-1')], { idempotencyKey: 'same' });
    expect(second).toEqual(first);
    expect(second.results[0]!.duplicate).toBe(false);
    for (const change of [{ orders: [order('KEY-2')] }, { mode: 'HISTORY' }]) {
      const other = await orders.importOrders([order('KEY-1')], { idempotencyKey: 'same', ...change });
      expect(other).toMatchObject({ results: [], userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    }
  });

  it('lets an analyst read but not write', async () => {
    await expect(orders.importOrders([order('NO')], {}, { role: 'analyst' })).rejects.toThrow('FORBIDDEN');
  });

  it('makes one order of each key when several imports run at once', async () => {
    const list = (from: number) => Array.from({ length: 40 }, (_, n) => order(`RACE-${from + n}`));
    const shuffled = <T>(rows: T[]) =>
      rows
        .map((row) => ({ row, at: Math.random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
    const imports = await Promise.all(
      [0, 10, 20, 0, 30, 5, 15, 25].map((from) => orders.importOrders(shuffled(list(from)))),
    );
    const results = imports.flatMap(({ results: rows }) => rows);
    expect(results.filter((result) => result.userErrors.length > 0)).toEqual([]);
    const ids = new Map<string, Set<string>>();
    for (const { order: taken } of results) {
      const { channelOrderId, id } = taken!;
      ids.set(channelOrderId, (ids.get(channelOrderId) ?? new Set()).add(id));
    }
    expect(ids.size).toBe(70);
    expect([...ids.values()].filter((set) => set.size > 1)).toEqual([]);
    expect(results.filter((result) => !result.duplicate)).toHaveLength(70);
    const [row] = await orders.sql<Record<string, number>>(
      `SELECT COUNT(*) AS orders, COUNT(DISTINCT order_no) AS numbers,
        (SELECT COUNT(*) FROM order_line l JOIN sales_order s ON s.id = l.order_id WHERE s.channel_order_id LIKE 'RACE-%') AS \`lines\`,
        (SELECT COUNT(*) FROM outbox o JOIN sales_order s ON s.id = o.aggregate_id WHERE s.channel_order_id LIKE 'RACE-%') AS events
       FROM sales_order WHERE channel_order_id LIKE 'RACE-%'`,
    );
    expect(row).toEqual({ orders: 70, numbers: 70, lines: 70, events: 70 });
    const [orphans] = await orders.sql<Record<string, number>>(
      `SELECT (SELECT COUNT(*) FROM order_line WHERE order_id NOT IN (SELECT id FROM sales_order)) AS \`lines\`,
        (SELECT COUNT(*) FROM outbox WHERE aggregate_id NOT IN (SELECT id FROM sales_order)) AS events`,
    );
    expect(orphans).toEqual({ lines: 0, events: 0 });
  });

  it('needs as many statements for 100 orders as for 2', async () => {
    const statements = async (list: object[]) => {
      const before = await sqlStatements(orders.url);
      await orders.importOrders(list);
      return (await sqlStatements(orders.url)) - before;
    };
    const list = (name: string, count: number) =>
      Array.from({ length: count }, (_, n) => order(`${name}-${n}`, { lines: [line(), line()] }));
    const few = await statements(list('FEW', 2));
    const many = await statements(list('MANY', 200));
    // The event log works meanwhile, in batches: a few statements more or less. One per order would be 198 more.
    expect(Math.abs(many - few)).toBeLessThan(40);
  });
});

describe('createOrder', () => {
  const create = (input: object) =>
    orders.mutate<{ order: { id: string } | null; duplicate: boolean; userErrors: { field: string[] }[] }>(
      'createOrder',
      'order { id channel { code name type } buyer { channelBuyerId name } guest } duplicate',
      input,
    );

  it('takes one order and makes its channel', async () => {
    const buyer = { channelBuyerId: 'B-1', name: '王小明' };
    const made = await create({ order: order('C-1', { channel: 'new-channel', buyer }) });
    expect(made).toMatchObject({
      order: { channel: { code: 'new-channel', name: 'new-channel', type: 'OTHER' }, buyer, guest: false },
      duplicate: false,
      userErrors: [],
    });
    const again = await create({ order: order('C-1', { channel: 'new-channel' }) });
    expect(again).toMatchObject({ order: { id: made.order!.id }, duplicate: true });
  });

  it('refuses a bad one with the path in its own input', async () => {
    const refused = await create({
      order: order('C-2', { channel: 'never', lines: [line({ quantity: 0 })] }),
    });
    expect(refused).toMatchObject({
      order: null,
      userErrors: [{ code: 'BAD_USER_INPUT', field: ['order', 'lines', '0', 'quantity'] }],
    });
    expect(await orders.sql('SELECT * FROM channel WHERE code = ?', ['never'])).toEqual([]);
  });
});

describe('upsertChannel', () => {
  const upsert = (input: object) =>
    orders.mutate<{ channel: object | null }>(
      'upsertChannel',
      'channel { code name nameZh type currencyCode status version }',
      input,
    );

  it('creates, changes, keeps and clears; a suspended channel takes no LIVE orders', async () => {
    expect(
      await upsert({ code: 'tm', name: 'Tmall', nameZh: '天猫', type: 'MARKETPLACE', currencyCode: 'CNY' }),
    ).toMatchObject({
      channel: { name: 'Tmall', nameZh: '天猫', type: 'MARKETPLACE', status: 'ACTIVE', version: 1 },
    });
    expect(await upsert({ code: 'tm', name: 'Tmall' })).toMatchObject({ channel: { version: 1 } });
    expect(
      await upsert({ code: 'tm', currencyCode: null, status: 'SUSPENDED', expectedVersion: 1 }),
    ).toMatchObject({
      channel: { nameZh: '天猫', currencyCode: null, status: 'SUSPENDED', version: 2 },
    });
    expect(await upsert({ code: 'tm', expectedVersion: 1 })).toMatchObject({
      channel: null,
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
    const live = await orders.importOrders([order('S-1', { channel: 'tm' })]);
    expect(live.results[0]).toMatchObject({ order: null, userErrors: [{ code: 'BAD_USER_INPUT' }] });
    const history = await orders.importOrders([order('S-1', { channel: 'tm' })], { mode: 'HISTORY' });
    expect(history.results[0]!.order).not.toBeNull();
  });

  it('refuses a bad code', async () => {
    expect(await upsert({ code: ' x' })).toMatchObject({
      channel: null,
      userErrors: [{ code: 'BAD_USER_INPUT', field: ['code'] }],
    });
  });
});
