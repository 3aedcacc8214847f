import { sqlStatements } from '@tradegraph/test-kit';
import { order, startAsking, type Asking } from './asking.js';

type Who = Parameters<Asking['ask']>[2];
interface Ids {
  order: string;
  orderNo: string;
  line: string;
}

let orders: Asking;
let web: Ids;
let shop: Ids;

const everybody = {};
const ofWeb = { channels: ['web'] };
const nobody = { channels: [] };
const inLondon = { warehouses: ['LHR'] };
const staff = { role: 'warehouse' as const };

beforeAll(async () => {
  orders = await startAsking();
  web = await takeFrom('web');
  shop = await takeFrom('shop');
});
afterAll(() => orders?.stop());

/** An order with all that can belong to it: a part in London and one in Frankfurt, a return, a task, a decision. */
async function takeFrom(channel: string): Promise<Ids> {
  const taken = await orders.taken('SAME-ID', { channel });
  const [row] = await orders.sql<{ id: string }>('SELECT id FROM order_line WHERE order_id = ?', [taken.id]);
  for (const code of ['LHR', 'FRA']) {
    await orders.sql(
      `INSERT INTO fulfillment_order (id, order_id, warehouse_code, status, version, created_at, updated_at, allocation_id)
       VALUES (?, ?, ?, 'OPEN', 1, NOW(3), NOW(3), ?)`,
      [`ful_${channel}_${code}`, taken.id, code, `alc_${channel}`],
    );
  }
  const candidates = ['LHR', 'FRA'].map((warehouseCode) => ({
    warehouseCode,
    carrierService: null,
    score: null,
  }));
  await orders.sql(`INSERT INTO allocation VALUES (?, ?, 'RESERVED', 1, 0, ?, '[]', NOW(3))`, [
    ...[`alc_${channel}`, taken.id, JSON.stringify(candidates.map((one) => ({ ...one, chosen: true })))],
  ]);
  await orders.sql(`INSERT INTO order_return VALUES (?, ?, 'REQUESTED', NULL, NOW(3), 1, NOW(3))`, [
    ...[`ret_${channel}`, taken.id],
  ]);
  await orders.sql('UPDATE order_task SET id = ? WHERE order_id = ?', [`tsk_${channel}`, taken.id]);
  return { order: taken.id, orderNo: taken.orderNo, line: row!.id };
}

const dataOf = (query: string, who: Who, variables = {}) =>
  orders.data<Record<string, unknown>>(query, variables, who);

describe('lists, counts and sums', () => {
  it.each<[string, Who, string[]]>([
    ['everybody', everybody, ['shop', 'web']],
    ['people of one channel', ofWeb, ['web']],
    ['people of none', nobody, []],
    ['people of one warehouse, since orders are of channels', inLondon, ['shop', 'web']],
    ['staff, likewise', staff, ['shop', 'web']],
  ])('are of the channels of %s', async (_who, who, codes) => {
    const count = codes.length;
    const data = await dataOf(
      `{ orders { nodes { channelCode } totalCount } channels { nodes { code } totalCount }
        orderTasks { nodes { order { channelCode } } totalCount }
        orderTotals { count lineCount byChannel { channel { code } count } byCurrency { count } } }`,
      who,
    );
    const list = data as Record<string, { nodes: { channelCode?: string }[]; totalCount: number }>;
    expect(list['orders']!.nodes.map((one) => one.channelCode).sort()).toEqual(codes);
    expect(list['orders']!.totalCount).toBe(count);
    expect(data['channels']).toEqual({ nodes: codes.map((code) => ({ code })), totalCount: count });
    expect(list['orderTasks']!.nodes).toHaveLength(count);
    expect(list['orderTasks']!.totalCount).toBe(count);
    expect(data['orderTotals']).toEqual({
      ...{ count, lineCount: count, byCurrency: count > 0 ? [{ count }] : [] },
      byChannel: codes.map((code) => ({ channel: { code }, count: 1 })),
    });
  });

  it('find nothing where somebody asks for another channel', async () => {
    const where = 'where: { channel: { eq: "shop" } }';
    expect(
      await dataOf(`{ orders(${where}) { totalCount } orderTotals(${where}) { count } }`, ofWeb),
    ).toEqual({
      orders: { totalCount: 0 },
      orderTotals: { count: 0 },
    });
  });
});

describe('by id, by natural key and through other types', () => {
  const representations = (name: string, ids: Ids) => [
    { __typename: 'Order', id: ids.order },
    { __typename: 'Order', orderNo: ids.orderNo },
    { __typename: 'Order', channelCode: name, channelOrderId: 'SAME-ID' },
    { __typename: 'OrderLine', id: ids.line },
    { __typename: 'FulfillmentOrder', id: `ful_${name}_LHR` },
    { __typename: 'FulfillmentOrder', id: `ful_${name}_FRA` },
    { __typename: 'Return', id: `ret_${name}` },
    { __typename: 'Channel', code: name },
  ];
  const seen = async (name: string, ids: Ids, who: Who) => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
      ... on OrderLine { order { id } } ... on FulfillmentOrder { order { id } lines { quantity } }
      ... on Return { order { id } } } }`;
    const { _entities } = await dataOf(query, who, { r: representations(name, ids) });
    const direct = await dataOf(
      `{ order(id: "${ids.order}") { id } orderByNumber(orderNo: "${ids.orderNo}") { id }
        fulfillmentOrder(id: "ful_${name}_FRA") { id } }`,
      who,
    );
    return [...(_entities as object[]), ...Object.values(direct)].map((one) => one !== null);
  };
  const all = (yes: boolean) => Array<boolean>(11).fill(yes);

  it('is there what is of their channel, and not what is of another', async () => {
    for (const who of [everybody, ofWeb]) expect(await seen('web', web, who)).toEqual(all(true));
    for (const who of [ofWeb, nobody]) expect(await seen('shop', shop, who)).toEqual(all(false));
  });

  it('is not there what another warehouse fulfils', async () => {
    const inFrankfurt = (one: boolean, index: number) => (index === 5 || index === 10 ? false : one);
    expect(await seen('web', web, inLondon)).toEqual(all(true).map(inFrankfurt));
    const nowhere = (one: boolean, index: number) => ([4, 5, 10].includes(index) ? false : one);
    expect(await seen('web', web, staff)).toEqual(all(true).map(nowhere));
  });

  it('shows of an order what their warehouses have of it', async () => {
    const query = `{ order(id: "${web.order}") { fulfillmentOrders { id }
      allocation { candidates { warehouse { code } } fulfillmentOrders { id } } } }`;
    const view = (...codes: string[]) => {
      const fulfillmentOrders = codes
        .map((code) => ({ id: `ful_web_${code}` }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const candidates = codes.map((code) => ({ warehouse: { code } }));
      return { order: { fulfillmentOrders, allocation: { candidates, fulfillmentOrders } } };
    };
    expect(await dataOf(query, everybody)).toEqual(view('LHR', 'FRA'));
    expect(await dataOf(query, inLondon)).toEqual(view('LHR'));
    expect(await dataOf(query, staff)).toEqual(view());
  });

  it('costs whoever is limited no more statements for many than for one', async () => {
    const who = { ...ofWeb, ...inLondon };
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
      ... on Order { fulfillmentOrders { id } } ... on FulfillmentOrder { order { id } } } }`;
    const cost = async (times: number) => {
      const before = await sqlStatements(orders.url);
      const r = Array.from({ length: times }, (_, n) =>
        n === 0 ? representations('web', web) : [{ __typename: 'Order', id: `ord_${n}` }],
      ).flat();
      await dataOf(query, who, { r });
      return (await sqlStatements(orders.url)) - before;
    };
    expect(await cost(40)).toBe(await cost(1));
  });
});

describe('changes', () => {
  const codeOf = async (name: string, input: object, who: Who) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const { data, errors } = await orders.ask<Record<string, { userErrors: { code: string }[] }>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey: `scope-${Math.random()}`, ...input } },
      who,
    );
    return errors?.[0]?.extensions.code ?? data![name]!.userErrors[0]?.code ?? 'done';
  };

  it.each([
    ...['approveOrder', 'reviewOrder', 'allocateOrder', 'releaseOrder', 'completeOrder'].map((name) => [
      name,
      {},
    ]),
    ...['holdOrder', 'cancelOrder'].map((name) => [name, { reason: 'because' }]),
    ['releaseOrderHold', {}],
  ] as [string, object][])('of another channel’s order by %s find none', async (name, more) => {
    for (const who of [ofWeb, nobody])
      expect(await codeOf(name, { orderId: shop.order, ...more }, who)).toBe('NOT_FOUND');
    expect(await codeOf(name, { orderId: shop.order, ...more }, everybody)).not.toBe('NOT_FOUND');
  });

  it('of another channel’s task find none', async () => {
    expect(await codeOf('retryOrderTask', { taskId: 'tsk_shop' }, ofWeb)).toBe('NOT_FOUND');
    expect(await codeOf('retryOrderTask', { taskId: 'tsk_web' }, ofWeb)).toBe('done');
  });

  it.each<[string, (channel: string) => object]>([
    ['createOrder', (channel) => ({ order: order('NEW', { channel }) })],
    [
      'importOrders',
      (channel) => ({ mode: 'LIVE', orders: [order('N-1', { channel: 'web' }), order('N-2', { channel })] }),
    ],
    ['upsertChannel', (code) => ({ code, name: 'Renamed' })],
  ])('that name another channel are FORBIDDEN: %s', async (name, input) => {
    const before = await orders.sql('SELECT COUNT(*) AS n FROM sales_order');
    expect(await codeOf(name, input('shop'), ofWeb)).toBe('FORBIDDEN');
    expect(await codeOf(name, input('brand-new'), ofWeb)).toBe('FORBIDDEN');
    expect(await codeOf(name, input('web'), nobody)).toBe('FORBIDDEN');
    expect(await orders.sql('SELECT COUNT(*) AS n FROM sales_order')).toEqual(before);
    expect(await codeOf(name, input('web'), ofWeb)).toBe('done');
  });

  it('of rules, which are for all, are for whoever is not limited', async () => {
    const rule = { code: 'r', kind: 'REVIEW', name: 'R', priority: 1, action: { type: 'APPROVE' } };
    for (const who of [ofWeb, inLondon]) expect(await codeOf('upsertRule', rule, who)).toBe('FORBIDDEN');
    expect(await codeOf('upsertRule', rule, everybody)).toBe('done');
  });

  it('are not previewed for another channel’s order', async () => {
    const preview = async (id: string) =>
      (await orders.ask(`{ previewRule(input: { orderIds: ["${id}"] }) { approved } }`, {}, ofWeb))
        .errors?.[0]?.extensions.code;
    expect(await preview(shop.order)).toBe('NOT_FOUND');
    expect(await preview(web.order)).toBeUndefined();
  });
});
