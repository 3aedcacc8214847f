import { sqlStatements } from '@tradegraph/test-kit';
import { line, order, startAsking, type Asking } from './asking.js';

let orders: Asking;
const COUNT = 120;
const STATES = ['PENDING', 'SHIPPED', 'DELIVERED', 'COMPLETED'];

beforeAll(async () => {
  orders = await startAsking();
  const list = Array.from({ length: COUNT }, (_, n) =>
    order(`Q-${n}`, {
      channel: n % 3 === 0 ? 'uci' : 'olist',
      currencyCode: n % 3 === 0 ? 'GBP' : 'BRL',
      // four orders share each moment, so that pages end within a tie
      placedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 4))).toISOString(),
      status: STATES[n % 4],
      buyer: { channelBuyerId: `B-${n % 10}`, name: 'Ada Lovelace', email: 'ada@example.com' },
      shipTo: {
        name: 'Ada',
        countryCode: n % 2 ? 'BR' : 'GB',
        city: 'X',
        postalCode: 'P1',
        line1: '1 Road',
        line2: 'Flat 2',
        phone: '+44',
      },
      lines: [
        line({ quantity: 1, unitPrice: '0.001', freight: '2' }),
        line({ skuCode: `S-${n % 7}`, quantity: n + 1, unitPrice: '1.005' }),
      ],
    }),
  );
  const { results } = await orders.importOrders(list, { mode: 'HISTORY' });
  if (results.some((result) => !result.order)) throw new Error(JSON.stringify(results));
});
afterAll(() => orders?.stop());

interface Page {
  orders: {
    nodes: {
      id: string;
      orderNo: string;
      channelOrderId: string;
      placedAt: string;
      total: { amount: string };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}
const PAGE = `query ($where: OrderWhere, $orderBy: OrderOrderBy! = PLACED_AT_DESC, $first: Int, $after: String) {
  orders(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id orderNo channelOrderId placedAt total { amount } } pageInfo { hasNextPage endCursor } totalCount } }`;
const page = async (variables: object) => (await orders.data<Page>(PAGE, variables)).orders;

describe('orders', () => {
  it.each<[string, (a: Page['orders']['nodes'][0], b: Page['orders']['nodes'][0]) => boolean]>([
    ['PLACED_AT_DESC', (a, b) => a.placedAt >= b.placedAt],
    ['PLACED_AT_ASC', (a, b) => a.placedAt <= b.placedAt],
    ['CREATED_AT_DESC', (a, b) => a.id >= b.id],
    ['ORDER_NO_ASC', (a, b) => a.orderNo <= b.orderNo],
    ['TOTAL_DESC', (a, b) => Number(a.total.amount) >= Number(b.total.amount)],
  ])('come by %s, in pages without a gap or a duplicate', async (orderBy, inOrder) => {
    const seen: Page['orders']['nodes'] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page['orders'] = await page({ orderBy, first: 7, after });
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    seen.slice(1).forEach((next, index) => expect(inOrder(seen[index]!, next)).toBe(true));
  });

  it.each<[object, number]>([
    [{ status: { eq: 'SHIPPED' } }, 30],
    [{ status: { in: ['SHIPPED', 'PENDING'] } }, 60],
    [{ status: { in: [] } }, 0],
    [{ channel: { eq: 'uci' } }, 40],
    [{ channel: { eq: 'UCI' } }, 0],
    [{ placedAt: { gte: '2026-01-02T00:00:00Z', lt: '2026-01-04T00:00:00Z' } }, 8],
    [{ createdAt: { gte: '2999-01-01T00:00:00Z' } }, 0],
    [{ channelOrderId: { eq: 'Q-7' } }, 1],
    [{ channelOrderId: { startsWith: 'Q-1' } }, 31],
    [{ orderNo: { startsWith: 'ORD' } }, COUNT],
    [{ orderNo: { eq: '订单' } }, 0],
    [{ buyerId: { eq: 'B-3' } }, 12],
    [{ countryCode: { eq: 'BR' } }, 60],
    [{ countryCode: { in: ['BR', '中国'] } }, 60],
    [{ skuCode: { eq: '85123A' } }, COUNT],
    [{ skuCode: { eq: '85123a' } }, 0],
    [{ skuCode: { in: ['S-0', 'S-1'] }, channel: { eq: 'uci' } }, 11],
    [{ status: { eq: 'SHIPPED' }, countryCode: { eq: 'BR' }, buyerId: { eq: 'B-1' } }, 6],
  ])('match %j: %i', async (where, count) => {
    const { totalCount, nodes } = await page({ where, first: 250 });
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('refuse a page size and a cursor that are not', async () => {
    for (const [variables, code] of [
      [{ first: 251 }, 'BAD_USER_INPUT'],
      [{ after: 'x' }, 'INVALID_CURSOR'],
    ] as const) {
      const answer = await orders.ask(PAGE, variables);
      expect(answer.errors![0]!.extensions.code).toBe(code);
    }
  });

  it('are read by id, by number; null when there is none', async () => {
    const [one] = (await page({ where: { channelOrderId: { eq: 'Q-9' } } })).nodes;
    const answer = await orders.data(
      'query ($id: ID!, $no: String!) { order(id: $id) { orderNo } orderByNumber(orderNo: $no) { id } no: order(id: "ord_无") { id } none: orderByNumber(orderNo: "无") { id } fulfillmentOrder(id: "x") { id } }',
      { id: one!.id, no: one!.orderNo },
    );
    expect(answer).toEqual({
      order: { orderNo: one!.orderNo },
      orderByNumber: { id: one!.id },
      no: null,
      none: null,
      fulfillmentOrder: null,
    });
  });
});

describe('orderTotals', () => {
  const TOTALS = `query ($where: OrderWhere) { orderTotals(where: $where) { count lineCount
    byCurrency { currencyCode channel { code } status count lineCount total { amount currencyCode } goodsTotal { amount } freightTotal { amount } }
    byChannel { channel { code } count } byStatus { status currencyCode count } } }`;

  it('adds up exactly per currency, channel and status', async () => {
    const { orderTotals } = await orders.data<{ orderTotals: Record<string, unknown> }>(TOTALS);
    expect(orderTotals).toMatchObject({
      count: COUNT,
      lineCount: 2 * COUNT,
      byChannel: [
        { channel: { code: 'olist' }, count: 80 },
        { channel: { code: 'uci' }, count: 40 },
      ],
    });
    const gbp = (orderTotals['byCurrency'] as { currencyCode: string }[]).find(
      (sums) => sums.currencyCode === 'GBP',
    );
    // Σ (n + 1) × 1.005 over n = 0, 3, … 117, and 40 × 0.001; freight 40 × 2
    expect(gbp).toMatchObject({
      channel: null,
      status: null,
      count: 40,
      goodsTotal: { amount: '2391.94' },
      freightTotal: { amount: '80' },
      total: { amount: '2471.94', currencyCode: 'GBP' },
    });
    expect(orderTotals['byStatus']).toHaveLength(8);
  });

  it('follows the filters, and gives no sums for no orders', async () => {
    const { orderTotals } = await orders.data<{ orderTotals: object }>(TOTALS, {
      where: { skuCode: { eq: 'S-0' }, status: { eq: 'PENDING' } },
    });
    expect(orderTotals).toMatchObject({ count: 5, lineCount: 10 });
    expect(await orders.data(TOTALS, { where: { channel: { eq: 'none' } } })).toEqual({
      orderTotals: { count: 0, lineCount: 0, byCurrency: [], byChannel: [], byStatus: [] },
    });
  });
});

describe('personal data', () => {
  const READ =
    '{ orders(first: 1) { nodes { buyer { channelBuyerId name email } shipTo { name countryCode city postalCode line1 line2 phone } } } }';

  it('is shown to who works with orders, and null to an analyst', async () => {
    const shown = {
      buyer: { name: 'Ada Lovelace' },
      shipTo: { name: 'Ada', postalCode: 'P1', phone: '+44' },
    };
    for (const role of ['admin', 'operator', 'service'] as const) {
      expect(await orders.data(READ, {}, { role })).toMatchObject({ orders: { nodes: [shown] } });
    }
    const { orders: masked } = await orders.data<{ orders: { nodes: Record<string, object>[] } }>(
      READ,
      {},
      { role: 'analyst' },
    );
    expect(masked.nodes[0]!['buyer']).toMatchObject({ name: null, email: null });
    expect(masked.nodes[0]!['buyer']).not.toMatchObject({ channelBuyerId: null });
    expect(masked.nodes[0]!['shipTo']).toMatchObject({
      name: null,
      postalCode: null,
      line1: null,
      line2: null,
      phone: null,
      city: 'X',
    });
    expect(JSON.stringify(masked)).not.toMatch(/Ada|Road|\+44/);
  });
});

describe('entities', () => {
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Order { id orderNo status
    channel { code } lines { id total { amount } sku { skuCode } order { id } } holds { id } holdReasons
    fulfillmentOrders { id warehouse { code } lines { quantity orderLine { id } } } returns { id lines { quantity } } }
    ... on OrderLine { id } ... on FulfillmentOrder { id order { id } } ... on Channel { name } } }`;

  it('are found by each of their keys, null for what is not there', async () => {
    const [one] = (await page({ where: { channelOrderId: { eq: 'Q-9' } } })).nodes;
    const refs = [
      { __typename: 'Order', id: one!.id },
      { __typename: 'Order', orderNo: one!.orderNo },
      { __typename: 'Order', channelCode: 'uci', channelOrderId: 'Q-9' },
      { __typename: 'Order', channelCode: 'olist', channelOrderId: 'Q-9' },
      { __typename: 'Order', id: 'ord_none' },
      { __typename: 'Channel', code: 'uci' },
    ];
    const { _entities: found } = await orders.data<{ _entities: ({ id: string } | null)[] }>(ENTITIES, {
      refs,
    });
    expect(found.slice(0, 3).map((entity) => entity?.id)).toEqual([one!.id, one!.id, one!.id]);
    expect(found.slice(3)).toEqual([null, null, { name: 'uci' }]);
  });

  it('show the fulfilment orders and returns that are there', async () => {
    const [one] = (await page({ where: { channelOrderId: { eq: 'Q-8' } } })).nodes;
    const [first] = await orders.sql<{ id: string }>(
      'SELECT id FROM order_line WHERE order_id = ? ORDER BY line_no',
      [one!.id],
    );
    await orders.sql(
      "INSERT INTO fulfillment_order (id, order_id, warehouse_code, status, version, created_at, updated_at) VALUES ('ful_1', ?, 'WH-1', 'OPEN', 1, NOW(3), NOW(3))",
      [one!.id],
    );
    await orders.sql("INSERT INTO fulfillment_order_line VALUES ('ful_1', ?, 1)", [first!.id]);
    await orders.sql("INSERT INTO order_return VALUES ('ret_1', ?, 'REQUESTED', NULL, NOW(3), 1, NOW(3))", [
      one!.id,
    ]);
    await orders.sql("INSERT INTO order_return_line VALUES ('ret_1', ?, 1)", [first!.id]);
    await orders.sql(
      "INSERT INTO order_rule (id, code, kind, name, priority, enabled, valid_from, valid_to, version, updated_at) VALUES ('rul_1', 'R1', 'REVIEW', 'Large', 5, 1, NULL, NULL, 1, NOW(3))",
    );
    const refs = [
      { __typename: 'Order', id: one!.id },
      { __typename: 'FulfillmentOrder', id: 'ful_1' },
      { __typename: 'OrderLine', id: first!.id },
    ];
    const { _entities: found } = await orders.data<{ _entities: object[] }>(ENTITIES, { refs });
    expect(found).toMatchObject([
      {
        fulfillmentOrders: [
          {
            id: 'ful_1',
            warehouse: { code: 'WH-1' },
            lines: [{ quantity: 1, orderLine: { id: first!.id } }],
          },
        ],
        returns: [{ id: 'ret_1', lines: [{ quantity: 1 }] }],
      },
      { id: 'ful_1', order: { id: one!.id } },
      { id: first!.id },
    ]);
    const lists = await orders.data(
      '{ rules(where: { kind: { eq: REVIEW } }) { nodes { code enabled priority } totalCount } channels { nodes { code } } }',
    );
    expect(lists).toMatchObject({
      rules: { nodes: [{ code: 'R1', enabled: true, priority: 5 }], totalCount: 1 },
      channels: { nodes: [{ code: 'olist' }, { code: 'uci' }] },
    });
  });

  it('cost the same statements for 50 orders as for one', async () => {
    const { nodes } = await page({ first: 50 });
    const statements = async (count: number) => {
      const before = await sqlStatements(orders.url);
      const refs = nodes.slice(0, count).map(({ id }) => ({ __typename: 'Order', id }));
      await orders.data(ENTITIES, { refs });
      return (await sqlStatements(orders.url)) - before;
    };
    const [one, fifty] = [await statements(1), await statements(50)];
    // The event log polls meanwhile: a few statements more or less. One per order would be 49 more.
    expect(Math.abs(fifty - one)).toBeLessThan(15);
    expect(fifty).toBeLessThan(20);
  });
});
