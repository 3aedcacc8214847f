import { sqlStatements } from '@tradegraph/test-kit';
import { startTestWarehouse, type TestWarehouse } from './start.js';

const STATUSES = ['CREATED', 'PICKING', 'HANDED_OVER', 'VOIDED'] as const;
const COUNT = 60;

let house: TestWarehouse;

const idOf = (i: number) => `out_${String(i).padStart(26, '0')}`;
const orderOf = (i: number) => `ord_${String(Math.floor(i / 2)).padStart(26, '0')}`;
const at = (i: number) => new Date(Date.UTC(2026, 0, 1, 0, Math.floor(i / 3))); // three share each minute

beforeAll(async () => {
  house = await startTestWarehouse();
  for (const code of ['LHR', 'FRA']) {
    await house.ask(
      'mutation ($input: UpsertWarehouseInput!) { upsertWarehouse(input: $input) { userErrors { message } } }',
      { input: { idempotencyKey: `wh-${code}`, code, name: code, type: 'DOMESTIC', automation: 'MANUAL' } },
    );
  }
  const numbers = Array.from({ length: COUNT }, (_, i) => i);
  await house.sql(
    `INSERT INTO outbound_order (id, warehouse_code, order_id, fulfillment_order_id, status, version, created_at, updated_at) VALUES ?`,
    [
      numbers.map((i) => [
        idOf(i),
        i % 2 ? 'LHR' : 'FRA',
        orderOf(i),
        `ful_${i}`,
        STATUSES[Math.floor(i / 2) % STATUSES.length],
        1,
        at(i),
        at(i),
      ]),
    ],
  );
  await house.sql(
    'INSERT INTO outbound_order_line (outbound_order_id, line_no, sku_code, quantity) VALUES ?',
    [numbers.map((i) => [idOf(i), 1, `SKU-${i}`, i + 1])],
  );
  await house.sql(
    'INSERT INTO package (id, outbound_order_id, package_no, weight_grams, created_at) VALUES ?',
    [numbers.map((i) => [`pkg_${i}`, idOf(i), 1, 500, at(i)])],
  );
});
afterAll(() => house?.stop());

type Page = {
  outboundOrders: {
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
};

async function walk(orderBy: string, where = '{}'): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: { data: Page | null } = await house.ask<Page>(
      `query ($after: String) {
        outboundOrders(first: 7, after: $after, orderBy: ${orderBy}, where: ${where}) {
          nodes { id } pageInfo { hasNextPage endCursor } totalCount
        }
      }`,
      { after },
    );
    seen.push(...data!.outboundOrders.nodes.map((node) => node.id));
    if (!data!.outboundOrders.pageInfo.hasNextPage) {
      expect(seen.length).toBe(data!.outboundOrders.totalCount);
      return seen;
    }
    after = data!.outboundOrders.pageInfo.endCursor;
  }
}

describe('outboundOrders', () => {
  it('walks every page in both orders without gap or duplicate', async () => {
    const ids = Array.from({ length: COUNT }, (_, i) => idOf(i));
    expect(await walk('CREATED_AT_ASC')).toEqual(ids);
    expect(await walk('CREATED_AT_DESC')).toEqual(ids.reverse());
  });

  it('filters by status, warehouse, order and time', async () => {
    expect((await walk('CREATED_AT_ASC', '{ status: { in: [CREATED, VOIDED] } }')).length).toBe(30);
    expect((await walk('CREATED_AT_ASC', '{ warehouseCode: { eq: "LHR" } }')).length).toBe(30);
    expect(await walk('CREATED_AT_ASC', `{ orderId: { eq: "${orderOf(4)}" } }`)).toEqual([idOf(4), idOf(5)]);
    const { length } = await walk('CREATED_AT_ASC', `{ createdAt: { lt: "${at(9).toISOString()}" } }`);
    expect(length).toBe(9);
  });

  it('answers one by its id, with lines, packages and references', async () => {
    const { data } = await house.ask(`{
      outboundOrder(id: "${idOf(3)}") {
        status warehouse { code } order { id } fulfillmentOrder { id }
        lines { lineNo quantity pickedQuantity sku { skuCode } } packages { packageNo weightGrams outboundOrder { id } }
      }
    }`);
    expect(data).toEqual({
      outboundOrder: {
        status: 'PICKING',
        warehouse: { code: 'LHR' },
        order: { id: orderOf(3) },
        fulfillmentOrder: { id: 'ful_3' },
        lines: [{ lineNo: 1, quantity: 4, pickedQuantity: 0, sku: { skuCode: 'SKU-3' } }],
        packages: [{ packageNo: 1, weightGrams: 500, outboundOrder: { id: idOf(3) } }],
      },
    });
  });
});

describe('what other types see', () => {
  it('is the queue of a warehouse: open work only, the oldest first', async () => {
    const { data } = await house.ask<{
      warehouses: { nodes: { code: string; outboundQueue: { id: string }[] }[] };
    }>('{ warehouses { nodes { code outboundQueue(first: 3) { id } } } }');
    const queues = Object.fromEntries(
      data!.warehouses.nodes.map((node) => [node.code, node.outboundQueue.map((outbound) => outbound.id)]),
    );
    expect(queues).toEqual({
      FRA: [idOf(0), idOf(2), idOf(8)],
      LHR: [idOf(1), idOf(3), idOf(9)],
    });
  });

  it('is the outbound order of a fulfilment order', async () => {
    const { data } = await house.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FulfillmentOrder { outboundOrder { id } } } }`,
      { r: ['ful_3', 'ful_none'].map((id) => ({ __typename: 'FulfillmentOrder', id })) },
    );
    expect(data).toEqual({ _entities: [{ outboundOrder: { id: idOf(3) } }, { outboundOrder: null }] });
  });

  it('costs the same number of statements for one order and for twenty-five', async () => {
    const statements = async (count: number) => {
      const r = Array.from({ length: count }, (_, i) => ({ __typename: 'Order', id: orderOf(i * 2) }));
      const before = await sqlStatements(house.url);
      const { data } = await house.ask<{ _entities: { outboundOrders: object[] }[] }>(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order {
          outboundOrders { id warehouse { name outboundQueue { id } } lines { sku { skuCode binStock { quantity } } } packages { id } }
        } } }`,
        { r },
      );
      expect(data!._entities.map((order) => order.outboundOrders.length)).toEqual(Array(count).fill(2));
      return (await sqlStatements(house.url)) - before;
    };
    const one = await statements(1);
    expect(await statements(25)).toBe(one);
  });
});
