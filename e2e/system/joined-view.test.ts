import { metric, sqlStatements, until } from '@tradegraph/test-kit';
import { startTestSystem, type TestSystem } from '../test-system.js';

const SUBGRAPHS = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'];

/** Order → lines → SKU → stock per warehouse → bins; payments; shipments: one query over all six subgraphs. */
const JOINED = /* GraphQL */ `
  query Joined($first: Int!) {
    orders(first: $first, orderBy: PLACED_AT_DESC, where: { status: { in: [PENDING, APPROVED, ON_HOLD] } }) {
      nodes {
        orderNo
        channel {
          code
        }
        lines {
          quantity
          sku {
            skuCode
            name
            stockLevels {
              sellable
              warehouse {
                code
                name
              }
            }
            binStock {
              quantity
              bin {
                code
              }
            }
          }
        }
        outboundOrders {
          id
        }
        reservations {
          id
        }
        shipments {
          id
          status
        }
        payments {
          id
          amount {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

interface Joined {
  orders: {
    nodes: {
      orderNo: string;
      lines: {
        sku: {
          skuCode: string;
          name: string | null;
          stockLevels: { sellable: number; warehouse: { code: string } }[] | null;
          binStock: { quantity: number }[] | null;
        } | null;
      }[];
      shipments: unknown[] | null;
      payments: { amount: { amount: string } }[] | null;
    }[];
  };
}

let shop: TestSystem;

beforeAll(async () => {
  shop = await startTestSystem({ demo: true });
}, 240_000);
afterAll(() => shop?.stop());

const counts = async (name: string) => ({
  statements: await sqlStatements(shop.subgraphUrl(name)),
  entities: await metric(shop.subgraphUrl(name), 'tradegraph_graphql_requests_total', { kind: 'entities' }),
});

/** What one joined query costs each subgraph. Background work (event log, jobs) sends statements too: see `idle`. */
async function cost(first: number) {
  const before = await Promise.all(SUBGRAPHS.map(counts));
  const answer = await shop.ask<Joined>(JOINED, { first });
  const after = await Promise.all(SUBGRAPHS.map(counts));
  expect(answer.errors).toBeUndefined();
  return {
    answer: answer.data!,
    spent: Object.fromEntries(
      SUBGRAPHS.map((name, index) => [
        name,
        {
          statements: after[index]!.statements - before[index]!.statements,
          entities: after[index]!.entities - before[index]!.entities,
        },
      ]),
    ),
  };
}

/** The least of several runs: background statements only ever add. */
async function leastCost(first: number) {
  const runs: Awaited<ReturnType<typeof cost>>['spent'][] = [];
  for (let run = 0; run < 6; run++) runs.push((await cost(first)).spent);
  return Object.fromEntries(
    SUBGRAPHS.map((name) => [
      name,
      {
        statements: Math.min(...runs.map((spent) => spent[name]!.statements)),
        entities: Math.min(...runs.map((spent) => spent[name]!.entities)),
      },
    ]),
  );
}

it('answers fifty orders with stock, bins, shipments and payments', async () => {
  const { answer } = await cost(50);
  const orders = answer.orders.nodes;
  expect(orders).toHaveLength(50);
  const skus = orders.flatMap((order) => order.lines.flatMap((line) => (line.sku ? [line.sku] : [])));
  expect(skus.every((sku) => sku.name !== null && sku.stockLevels !== null && sku.binStock !== null)).toBe(
    true,
  );
  expect(skus.some((sku) => sku.stockLevels!.some((level) => level.sellable > 0))).toBe(true);
  expect(skus.some((sku) => sku.binStock!.some((bin) => bin.quantity > 0))).toBe(true);
  expect(orders.every((order) => order.shipments !== null && order.payments !== null)).toBe(true);
  expect(orders.some((order) => order.payments!.length > 0)).toBe(true);
});

it('costs each subgraph the same for five orders and for fifty', async () => {
  const five = await leastCost(5);
  const fifty = await leastCost(50);
  expect(fifty).toEqual(five);
  // One entity request per plan step and subgraph. The warehouse has three steps: the orders' outbound orders, the
  // SKUs' bins, and the names of the warehouses that the stock levels, known a step earlier, lie in.
  const steps = Object.fromEntries(SUBGRAPHS.map((name) => [name, fifty[name]!.entities]));
  expect(steps).toEqual({ catalog: 1, orders: 0, inventory: 2, warehouse: 3, logistics: 1, finance: 1 });
});

it('finds nothing, and fails nothing, for ids of any characters', async () => {
  const text = 'é中文🙂';
  const answer = await shop.ask<Record<string, unknown>>(
    `query ($id: ID!, $text: String!) {
      order(id: $id) { id } orderByNumber(orderNo: $text) { id } fulfillmentOrder(id: $id) { id } sku(id: $id) { id }
      product(id: $id) { id } reservation(id: $id) { id } outboundOrder(id: $id) { id } warehouse(id: $id) { id }
      receipt(id: $id) { id } shipment(id: $id) { id } rateCard(id: $id) { id } payment(id: $id) { id }
      orders(where: { orderNo: { eq: $text }, countryCode: { eq: $text } }) { nodes { id } }
      payments(where: { orderId: { eq: $id } }) { nodes { id } }
    }`,
    { id: text, text },
  );
  expect(answer.errors).toBeUndefined();
  const { orders, payments, ...single } = answer.data!;
  expect([orders, payments]).toEqual([{ nodes: [] }, { nodes: [] }]);
  expect(new Set(Object.values(single))).toEqual(new Set([null]));
});

it('loses only the fields of a subgraph that was killed, and the supervisor brings it back', async () => {
  const { pid } = shop.system.processes()['finance']!;
  process.kill(pid!, 'SIGKILL');
  const partial = await until(async () => {
    const answer = await shop.ask<Joined>(JOINED, { first: 5 });
    return answer.errors && answer;
  }, 'the loss of finance');
  expect(partial.errors![0]!.extensions).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    retryable: true,
    serviceName: 'finance',
  });
  expect(JSON.stringify(partial.errors)).not.toMatch(/127\.0\.0\.1|ECONN|localhost/);
  expect(partial.data!.orders.nodes).toHaveLength(5);
  for (const order of partial.data!.orders.nodes) {
    expect(order.payments).toBeNull();
    expect(order.shipments).not.toBeNull();
    expect(order.lines.every((line) => line.sku === null || line.sku.name !== null)).toBe(true);
  }
  await until(async () => !(await shop.ask(JOINED, { first: 5 })).errors, 'finance to come back', 30_000);
  expect(shop.system.restartCounts()['finance']).toBe(1);
}, 60_000);
